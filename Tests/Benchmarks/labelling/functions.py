"""Functions in source text, found by their header and by the line that ends them at the header's indent. Code that is
laid out in another way is skipped: examples need not be complete, they must be whole functions."""
import functools
import re
import typing

from labelling.languages import LANGUAGES
from labelling.scanning import balanced, code_lines, scan

# Size class -> accepted number of lines of code, as in the development benchmark.
SIZES = {6: (6, 7), 10: (9, 11), 20: (18, 22), 40: (36, 44)}
LONGEST = 80  # lines
LEAST_TOKENS = 5  # a line of code, on average: shorter functions are lists of constants or calls of nothing
# What the scanner does not see through: here documents, conditional compilation with two branches.
_OPAQUE = re.compile(r"<<[-~]?['\"]?[A-Z]{2}|^[ \t]*#[ \t]*(?:else|elif)\b", re.M)
_TYPE_LINE = re.compile(r"[A-Za-z_][\w \t*&:<>,]*$")


class Function(typing.NamedTuple):
    """Lines from 1, both inclusive; `size` a key of SIZES."""
    first: int
    last: int
    size: int
    text: str


@functools.cache
def _header(language):
    return re.compile(LANGUAGES[language].header)


def _indent(line):
    return len(line) - len(line.lstrip())


def _opens_body(lines, at, language):
    """Whether the header is that of a definition: its body opens before any statement ends."""
    if LANGUAGES[language].closer != "}":
        return True
    depth = 0
    for token in scan("\n".join(lines[at:at + 12]), language):
        if token.kind == "mark":
            if token.text == "{" and depth == 0:
                return True
            depth += (token.text in "([") - (token.text in ")]")
            if depth < 0 or depth == 0 and token.text in (";", "}"):
                return False
    return False


def _end_by_closer(lines, at, indent, language):
    closer = LANGUAGES[language].closer
    for number in range(at + 1, min(at + LONGEST, len(lines))):
        line = lines[number]
        if not line.strip() or line.startswith("#"):
            continue
        if _indent(line) < indent or _indent(line) == indent and _header(language).match(line):
            return None
        if _indent(line) == indent and line.lstrip().startswith(closer):
            return number if line.strip(" \t;,)") == closer else None
    return None


def _is_one_body(tokens):
    """Whether the first brace outside of other brackets is closed by the last, as it is not where a function of one
    line stands before another."""
    braces = parentheses = closed = 0
    for token in tokens:
        if token.kind == "mark":
            parentheses += (token.text in "([") - (token.text in ")]")
            if parentheses == 0 and token.text in "{}":
                braces += 1 if token.text == "{" else -1
                closed += braces == 0
    return closed <= 1


def _end_by_indent(lines, at, indent):
    """The last line that belongs to the header's block; in Haskell the equations follow the signature at its indent."""
    last, name = at, lines[at].split()[0]
    depth_seen = False
    for number in range(at + 1, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        closes_header = not depth_seen and line.lstrip()[0] in ")]"
        if _indent(line) <= indent and not closes_header and not ("::" in lines[at] and line.split()[0] == name):
            break
        last, depth_seen = number, depth_seen or line.rstrip().endswith(":")
        if last - at > LONGEST:
            return None
    return last


def functions(text, language):
    """The functions of the size classes, in the order of their headers."""
    rules, lines = LANGUAGES[language], text.split("\n")
    for at, line in enumerate(lines):
        found = _header(language).match(line)
        if not found:
            continue
        indent = len(next((group for group in found.groups() if group is not None), ""))
        end = _end_by_closer(lines, at, indent, language) if rules.closer else _end_by_indent(lines, at, indent)
        if end is None or end - at < 5 or not _opens_body(lines, at, language):
            continue
        first = at
        if language in ("c", "cpp") and indent == 0 and at and _TYPE_LINE.match(lines[at - 1]):
            first -= 1
        body = "\n".join(lines[first:end + 1])
        tokens = scan(body, language)
        size = _size(tokens)
        if size and not _OPAQUE.search(body) and balanced(tokens) and (rules.closer != "}" or _is_one_body(tokens)):
            yield Function(first + 1, end + 1, size, body)


def _size(tokens):
    count, words = code_lines(tokens), sum(token.counts for token in tokens)
    size = next((size for size, (low, high) in SIZES.items() if low <= count <= high), None)
    return size if size and words >= LEAST_TOKENS * count else None
