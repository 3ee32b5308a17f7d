"""A light scanner: source text as tokens whose texts, joined, are the text again. It needs no grammar and never fails."""
import functools
import re
import typing

from labelling.languages import LANGUAGES

_NUMBER = r"0[xXbBoO][\da-fA-F_]+\w*|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?\w*"
_MARK = (r">>>=?|<<=|>>=|\.\.\.|\.\.=|===|!==|<=>|\*\*=|&&=|\|\|=|\?\?=|->|=>|::|:=|==|!=|=~|!~|<=|>=|&&|\|\||\+\+|--|\+="
         r"|-=|\*=|/=|%=|&=|\|=|\^=|\.=|<<|>>|\?\.|\?\?|\.\.|\*\*|<-|[\s\S]")
OPEN, CLOSE = {"(": ")", "[": "]", "{": "}"}, frozenset(")]}")


class Token(typing.NamedTuple):
    """`kind`: comment, directive, string, number, name, mark, blank (within a line) or newline."""
    kind: str
    text: str

    @property
    def counts(self):
        """Whether it is code, not layout or comment."""
        return self.kind not in ("comment", "blank", "newline")


@functools.cache
def _pattern(language):
    rules = LANGUAGES[language]
    directive = r"^[ \t]*#(?:[^\n\\]|\\[\s\S])*" if rules.directives else r"(?!)"
    name = r"[^\W\d][\w']*" if language in ("hs", "ml") else r"[^\W\d]\w*"
    return re.compile(rf"(?P<directive>{directive})|(?P<comment>{rules.comments})|(?P<newline>\n)"
                      rf"|(?P<blank>(?:[ \t\r\f]|\\\n)+)|(?P<string>{_named(rules.strings)})|(?P<name>{name})"
                      rf"|(?P<number>{_NUMBER})|(?P<mark>{_MARK})", re.M)


def _named(strings):
    """The strings' own group, which their back references count from 1, by a name."""
    return re.sub(r"\\1", "(?P=fence)", re.sub(r"\((\\w\*|#\*)\)", r"(?P<fence>\1)", strings))


def scan(text, language):
    tokens = []
    for found in _pattern(language).finditer(text):
        kind = found.lastgroup
        if kind == "fence" or kind is None:
            kind = "string"
        tokens.append(Token(kind, found.group()))
    return _docstrings(tokens) if language == "py" else tokens


def _docstrings(tokens):
    """Strings that are whole statements count as comments, as a person sees them."""
    found, depth, at_start = [], 0, True
    for number, token in enumerate(tokens):
        if token.kind == "mark":
            depth += (token.text in OPEN) - (token.text in CLOSE)
        if token.kind == "string" and at_start and depth == 0:
            after = next((t for t in tokens[number + 1:number + 3] if t.kind != "blank"), None)
            if after is None or after.kind == "newline":
                token = Token("comment", token.text)
        found.append(token)
        if token.kind == "newline":
            at_start = True
        elif token.kind != "blank":
            at_start = False
    return found


def joined(tokens):
    return "".join(token.text for token in tokens)


def balanced(tokens):
    """Whether every bracket is closed by its own kind."""
    expected = []
    for token in tokens:
        if token.kind == "mark" and token.text in OPEN:
            expected.append(OPEN[token.text])
        elif token.kind == "mark" and token.text in CLOSE and (not expected or expected.pop() != token.text):
            return False
    return not expected


def blank_lines(tokens):
    """The blank lines, from 0, that stand between tokens: not those inside a string or a comment."""
    lines, line, is_blank = [], 0, True
    for token in tokens:
        if token.kind == "newline":
            if is_blank:
                lines.append(line)
            line, is_blank = line + 1, True
        else:
            line += token.text.count("\n")
            is_blank = is_blank and token.kind == "blank"
    return lines


def code_lines(tokens):
    """The number of lines that hold code."""
    lines, line = set(), 0
    for token in tokens:
        if token.counts:
            lines.update(range(line, line + token.text.count("\n") + 1))
        line += token.text.count("\n")
    return len(lines)
