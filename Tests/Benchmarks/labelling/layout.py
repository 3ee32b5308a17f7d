"""The same code laid out anew: other indents, line breaks and blanks, token by token. Where a line break ends a
statement only brackets are joined or broken, and indents are scaled."""
import dataclasses

from labelling.languages import LANGUAGES
from labelling.scanning import CLOSE, OPEN, Token

_SPACED = frozenset("= == != <= >= && || += -= *= => := === !==".split())
_AFTER_BLOCK = frozenset(("else", "catch", "finally", "while", "elseif"))


@dataclasses.dataclass(frozen=True)
class Style:
    """`width` 0: lines are not broken; `operators`: blanks around them are None as before, True added, False removed."""
    indent: str
    braces_alone: bool
    joined: bool
    width: int
    blank_lines: bool
    operators: bool | None
    comma: str


def draw(rng):
    return Style(indent=rng.choice(["  ", "    ", "\t", "   ", "        "]), braces_alone=rng.random() < 0.5,
                 joined=rng.random() < 0.7, width=rng.choice([0, 60, 80, 100]), blank_lines=rng.random() < 0.4,
                 operators=rng.choice([None, True, False]), comma=rng.choice([" ", " ", ""]))


@dataclasses.dataclass
class _Item:
    """A token that is not layout, and what stood before it: line breaks, the column when they did, blanks."""
    token: Token
    breaks: int
    column: int
    blank: bool


def _items(tokens):
    found, breaks, blank = [], 0, ""
    for token in tokens:
        if token.kind == "newline":
            breaks, blank = breaks + 1, ""
        elif token.kind == "blank":
            blank += token.text
        else:
            found.append(_Item(token, breaks, len(blank.replace("\t", "    ")), bool(blank)))
            breaks, blank = 0, ""
    return found


def _unit(items):
    """The column of the least indent, and the columns of one level."""
    columns = {item.column for at, item in enumerate(items) if at == 0 or item.breaks}
    base = min(columns, default=0)
    steps = [column - base for column in columns if column > base]
    return base, min(max(min(steps, default=4), 2), 8)


def _is_line_comment(token):
    return token.kind == "comment" and "\n" not in token.text and not token.text.endswith(("*/", "--]]"))


def _breaks_free(items, at, inside, style):
    """Whether a line begins before item `at`, in a language in which line breaks mean nothing."""
    item, before = items[at], items[at - 1].token
    follows = at + 1 < len(items) and items[at + 1].breaks > 0
    if item.token.text == "{" and follows and inside not in ("(", "["):
        return style.braces_alone
    if before.text == "}" and item.token.text in _AFTER_BLOCK:
        return style.braces_alone
    if not item.breaks or inside in ("(", "["):
        return False if style.joined else item.breaks > 0
    joins = (style.joined and before.text not in ("{", "}", ";", ":") and item.token.text not in ("{", "}")
             and "comment" not in (before.kind, item.token.kind))
    return not joins


def _must_break(item, before):
    return item.token.kind == "directive" or before.kind == "directive" or _is_line_comment(before)


def _blank(item, before, inside, style):
    """What stands between two tokens of a line."""
    text = item.token.text
    if before.text == ",":
        return style.comma
    if inside != "" and item.breaks:
        return "" if before.text in OPEN or text in CLOSE else " "
    operator = text in _SPACED or before.text in _SPACED
    if operator and inside == "{" and style.operators is not None:
        return " " if style.operators else ""
    return " " if item.blank or item.breaks else ""


def _breaks(items, at, inside, free, style):
    item, before = items[at], items[at - 1].token
    if _must_break(item, before):
        return True
    if free:
        return _breaks_free(items, at, inside, style)
    joins = style.joined and inside in ("(", "[") and item.token.kind != "comment"
    return item.breaks > 0 and not joins


def relayout(tokens, language, style):
    free, items = LANGUAGES[language].layout == "free", _items(tokens)
    base, unit = _unit(items)
    text, column, stack, begins_statement = "", 0, [], True
    for at, item in enumerate(items):
        token, inside = item.token, stack[-1] if stack else ""
        if at:
            before = items[at - 1].token
            breaks = _breaks(items, at, inside, free, style)
            if breaks:
                begins_statement = before.text in ("{", "}", ";", ":") or before.kind in ("comment", "directive")
            elif (before.text == "," and inside in ("(", "[") and style.width
                  and column + len(token.text) > style.width):
                breaks, begins_statement = True, False
                item.column = max(item.column, base + unit * (1 + stack.count("{")))
            if token.kind == "directive":
                gap = "\n"
            elif breaks:
                level = (_level(item, stack, begins_statement) if free
                         else max(0, item.column - base + unit // 2) // unit)
                lines = min(item.breaks, 2) if style.blank_lines and item.breaks else 1
                gap = "\n" * lines + style.indent * level
            else:
                gap = _blank(item, before, inside, style)
            column = len(gap.expandtabs(4)) - 1 if breaks else column
            text += gap
        text, column = text + token.text, column + len(token.text) + 1
        if token.kind == "mark" and token.text in OPEN:
            stack.append(token.text)
        elif token.kind == "mark" and token.text in CLOSE and stack:
            stack.pop()
    return text


def _level(item, stack, begins_statement):
    level = stack.count("{") - (item.token.text == "}")
    continues = not begins_statement and item.token.text not in ("{", "}")
    return level + continues
