"""Edits of source code as a copyist makes them: consistent renaming, deleted and inserted lines. Deterministic, and
without a grammar: what the edits make need not compile, it must only be as far from the original as such code is."""
import hashlib

KEYWORDS = frozenset(b"""abstract and as assert async await base begin bool boolean break byte case catch chan char
class const constructor continue crate def default defer defined del delete die do double dyn echo elif else elsif
elseif end ensure enum eval except exit export extends extern fallthrough false final finally float fn for foreach
from func function global go goto if impl implements import in include instanceof int interface is lambda last let
local long loop map match mod module move mut my namespace new next nil none not null object of operator or our
override package pass private proc protected pub public raise range ref register require rescue return select self
short signed sizeof static str string struct sub super switch synchronized template then this throw throws trait true
try type typedef typename typeof undef union unless unsafe unsigned until unwrap use using var virtual void volatile
when where while with yield None True False self Self super""".split())
_LETTERS = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")
_WORD = _LETTERS | frozenset(b"0123456789")
_QUOTES = frozenset(b"\"'`")
NEWLINE, BACKSLASH, HASH = b"\n\\#"


def _end_of_line(text, position):
    end = text.find(b"\n", position)
    return len(text) if end < 0 else end


def _end_of_string(text, start):
    """Past the closing quote; a string that is not closed ends with its line."""
    position, quote = start + 1, text[start]
    while position < len(text) and text[position] not in (quote, NEWLINE):
        position += 2 if text[position] == BACKSLASH else 1
    return min(position + 1, len(text))


def _end_of_untouched(text, start):
    """Past the comment, directive or string that starts here; `start` when none does."""
    if text[start] in _QUOTES:
        return _end_of_string(text, start)
    if text[start] == HASH or text.startswith(b"//", start):
        return _end_of_line(text, start)
    if text.startswith(b"/*", start):
        end = text.find(b"*/", start + 2)
        return len(text) if end < 0 else end + 2
    return start


def rename(text):
    """Every name outside strings and comments gets another one, the same at each of its uses."""
    result, names, position = bytearray(), {}, 0
    while position < len(text):
        end = _end_of_untouched(text, position)
        if end == position and text[position] in _WORD:
            while end < len(text) and text[end] in _WORD:
                end += 1
            word = text[position:end]
            if text[position] in _LETTERS and word not in KEYWORDS:
                result += names.setdefault(word, b"item%d" % len(names))
                position = end
                continue
        end = max(end, position + 1)
        result += text[position:end]
        position = end
    return bytes(result)


def change_lines(text):
    """Of the lines that look like a whole statement every 9th goes, and every 7th is followed by a new one."""
    result, statements = [], 0
    for line in text.split(b"\n"):
        body = line.rstrip()
        if body.endswith((b";", b")")):
            statements += 1
            if statements % 9 == 0:
                continue
            result.append(line)
            if statements % 7 == 0:
                indent = line[:len(line) - len(line.lstrip())]
                result.append(indent + b"trace_step(%d)" % statements + (b";" if body.endswith(b";") else b""))
        else:
            result.append(line)
    return b"\n".join(result)


KINDS = {"names": rename, "lines": change_lines, "both": lambda text: change_lines(rename(text))}


def order(path):
    """A number that sorts paths in an order that has nothing to do with their names, the same on every machine."""
    return hashlib.sha256(str(path).encode()).digest()
