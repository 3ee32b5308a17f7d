"""Code that two files share by nature: runs of identical lines. A stranger's file with one is no negative."""
import re

WINDOW = 6  # consecutive lines of code
_BLOCK = re.compile(r"/\*[\s\S]*?\*/")
_COMMENTS = ("//", "*", "#", "--", "(*", "{-", "=head")


def _windows(text):
    """(line from 1, a number that stands for WINDOW lines of code) at each such line. Lines of less than five signs
    and comments are passed over: a licence is no code."""
    text = _BLOCK.sub(lambda comment: "\n" * comment.group().count("\n"), text)
    code = [(number, hash(line)) for number, line in enumerate(("".join(line.split()) for line in text.split("\n")), 1)
            if len(line) >= 5 and not line.startswith(_COMMENTS)]
    for at in range(len(code) - WINDOW + 1):
        yield code[at][0], hash(tuple(line for _, line in code[at:at + WINDOW]))


def index(texts):
    """{window: the path of a text that has it}, of {path: text}."""
    return {window: path for path, text in texts.items() for _, window in _windows(text)}


def shared(text, windows):
    """The windows of the text that are in the index, each with its first line and the path of the other text."""
    return [{"line": line, "corpus": windows[window]} for line, window in _windows(text) if window in windows]
