"""Takes all credit from copied files: what is left is code and comments that name nobody."""
import re

import sources

C = {"line": ("//",), "block": ("/*", "*/"), "quotes": "\"'"}
HASH = {"line": ("#",), "block": None, "quotes": "\"'"}
MARKS = {
    **dict.fromkeys("c h cc cpp cxx hh hpp hxx ipp java go rs css scss php swift kt".split(), C),
    **dict.fromkeys("js mjs cjs ts".split(), {**C, "quotes": "\"'`"}),
    **dict.fromkeys("py pyi pyx pxd rb sh pl pm".split(), HASH),
    "lua": {"line": ("--",), "block": ("--[[", "]]"), "quotes": "\"'"},
    "m4": {"line": ("dnl ", "#"), "block": None, "quotes": ""},
}
PYTHON = ("py", "pyi", "pyx", "pxd")
CREDIT = re.compile(r"copyright|\(c\)|©|licen[cs]|author|spdx|written by|derived|adapted|based on|taken from|credit"
                    r"|borrowed|ported|courtesy|https?://|@\w+\.\w", re.IGNORECASE)


def stripped(text, suffix):
    """The text without its leading comments (and doc string) and without every comment that may credit somebody."""
    marks = MARKS.get(suffix)
    if marks is None:
        return None
    parts, seen_code = [], False
    for is_comment, part in joined(pieces(text, marks, suffix in PYTHON)):
        if not is_comment:
            seen_code = seen_code or bool(part.strip()) and not part.startswith("#!")
            parts.append(part)
        elif seen_code and not CREDIT.search(part):
            parts.append(part)
        else:
            parts.append("\n" * part.count("\n"))
    return "".join(parts)


def joined(found):
    """Line comments with nothing but white space in between are one comment."""
    together = []
    for is_comment, part in found:
        if is_comment and len(together) > 1 and together[-2][0] and not together[-1][0] and not together[-1][1].strip():
            blank = together.pop()[1]
            together[-1] = (True, together[-1][1] + blank + part)
        elif is_comment and together and together[-1][0]:
            together[-1] = (True, together[-1][1] + part)
        elif part:
            together.append((is_comment, part))
    return together


def pieces(text, marks, is_python):
    """(whether it is a comment, part) in order. In Python, a string in triple quotes that is a statement is a comment."""
    position = start = 0
    while position < len(text):
        end, is_comment = None, False
        for mark in marks["line"]:
            if text.startswith(mark, position):
                end = text.find("\n", position)
                end, is_comment = len(text) if end < 0 else end, True
        if marks["block"] and text.startswith(marks["block"][0], position):
            end = text.find(marks["block"][1], position + len(marks["block"][0]))
            end, is_comment = len(text) if end < 0 else end + len(marks["block"][1]), True
        if end is None and is_python and text.startswith(('"""', "'''"), position):
            end = text.find(text[position:position + 3], position + 3)
            end = len(text) if end < 0 else end + 3
            before = text[text.rfind("\n", 0, position) + 1:position].strip()
            previous = text[:position].rstrip()[-1:]
            is_comment = before in ("", "r", "u") and previous not in ("=", "(", ",", "[")
        if end is None and text[position] in marks["quotes"]:
            end = end_of_string(text, position)
        if is_comment:
            yield False, text[start:position]
            yield True, text[position:end]
            start = end
        position = end if end is not None else position + 1
    yield False, text[start:]


def end_of_string(text, position):
    quote, end = text[position], position + 1
    while end < len(text) and text[end] != quote and (quote == "`" or text[end] != "\n"):
        end += 2 if text[end] == "\\" else 1
    return min(end + 1, len(text))


def strip(tree, paths, target):
    """Writes a copy of the tree that has nothing but the stripped code below these paths, and a licence of its own."""
    for path in sources.files(tree):
        name = path.relative_to(tree)
        if any(name.is_relative_to(below) for below in paths):
            text = stripped(path.read_text(encoding="latin-1"), path.suffix[1:].lower())
            if text is not None:
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                (target / name).write_text(text, encoding="latin-1")
    (target / "LICENSE").write_text("SPDX-License-Identifier: GPL-3.0-or-later\n\nCopyright 2026 Somebody Else\n")
