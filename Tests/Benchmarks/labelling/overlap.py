"""Code that two files share by nature: runs of identical lines. A stranger's file with one is no negative."""
WINDOW = 6  # consecutive lines of code
_COMMENTS = ("//", "/*", "*", "#!", "# ", "--", "(*", "{-", "=head")


def _windows(text):
    """(line from 1, a number that stands for WINDOW lines of code) at each such line. Lines of less than five signs
    and comments are passed over."""
    code = [(number, hash(line)) for number, line in enumerate(("".join(line.split()) for line in text.split("\n")), 1)
            if len(line) >= 5 and not line.startswith(_COMMENTS)]
    for at in range(len(code) - WINDOW + 1):
        yield code[at][0], hash(tuple(line for _, line in code[at:at + WINDOW]))


def index(texts):
    """The windows of all these texts."""
    return {window for text in texts for _, window in _windows(text)}


def shared(text, windows):
    """The lines of the text at which a window of the index begins."""
    return [line for line, window in _windows(text) if window in windows]
