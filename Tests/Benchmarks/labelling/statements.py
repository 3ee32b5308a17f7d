"""Statements of one line: taken out, added, put in another order, replaced by those of other functions."""
from labelling.languages import LANGUAGES
from labelling.scanning import CLOSE, scan

_BLOCK_WORDS = frozenset("""if for while else elif elsif elseif unless until do end def class case when switch try except
catch finally rescue ensure with return break continue default throw raise fn func function sub begin module foreach
yield goto pass fi done esac then match impl struct enum global nonlocal use package import from""".split())
_OPEN_ENDS = frozenset("( [ { , = + - * / . && || & | ? : \\ -> => < and or not".split())
_CONTINUES = frozenset(". && || ? : + - * / and or ) ] } -> | & = . ?.".split())
_ADDED = {
    "c": ["int {a} = 0;", "{a}_trace({n});", "debug_note(\"{a}\", {n});", "{a}_total += {n};"],
    "cpp": ["auto {a} = {n};", "log_{a}({n});", "std::cerr << \"{a}\" << {n};", "{a}_count_ += {n};"],
    "java": ["int {a} = {n};", "logger.debug(\"{a}\");", "metrics.note{n}();", "System.out.println(\"{a} {n}\");"],
    "cs": ["var {a} = {n};", "Trace.WriteLine(\"{a}\");", "Counters.Note({n});"],
    "php": ["${a} = {n};", "error_log('{a}');", "$this->{a}({n});"],
    "rs": ["let {a} = {n};", "log::debug!(\"{a} {{}}\", {n});", "self.{a} += {n};"],
    "go": ["{a} := {n}", "log.Println(\"{a}\", {n})", "metrics.Add({n})"],
    "js": ["const {a} = {n};", "console.log('{a}', {n});", "this.{a} = {n};", "let {a}Count = {n};"],
    "pl": ["my ${a} = {n};", "warn \"{a}\\n\" if $debug;", "$self->{{{a}}} = {n};"],
    "py": ["{a} = {n}", "logger.debug('{a} %d', {n})", "self.{a} = {n}", "print('{a}')"],
    "rb": ["{a} = {n}", "puts '{a}'", "@{a} = {n}", "logger.debug('{a}')"],
    "lua": ["local {a} = {n}", "print('{a}', {n})", "self.{a} = {n}"],
}
_NAMES = "extra level marker offset status round total probe window cached ready depth".split()
KINDS = ("delete", "insert", "swap", "replace")


def simple(text, language):
    """The indexes of the lines that are one whole simple statement; none where strings may span lines."""
    lines, found, depth, before = text.split("\n"), [], 0, ""
    if '"""' in text or "`" in text:
        return found
    by_semicolon = LANGUAGES[language].layout == "free" or language == "pl"
    parts = [[token for token in scan(line, language) if token.counts] for line in lines]
    for index, words in enumerate(parts):
        if depth == 0 and 0 < index < len(lines) - 1 and words and _stands_alone(words):
            after = next((part for part in parts[index + 1:] if part), words)
            deeper = bool(lines[index + 1].strip()) and _indent(lines[index + 1]) > _indent(lines[index])
            if by_semicolon and words[-1].text == ";" and before in (";", "{", "}"):
                found.append(index)
            elif not by_semicolon and not deeper and _ends_with_line(words, before, after):
                found.append(index)
        depth += _nesting(words)
        before = words[-1].text if words else before
    return found


def _nesting(words):
    """By how much the brackets other than braces are open at the end of a line."""
    return sum((word.text in "([") - (word.text in ")]") for word in words if word.kind == "mark")


def _stands_alone(words):
    """Whether the line closes what it opens and is no part of a block's frame."""
    braces = sum((word.text == "{") - (word.text == "}") for word in words)
    return _nesting(words) == braces == 0 and words[0].text not in _BLOCK_WORDS and words[0].kind != "directive"


def _ends_with_line(words, before, after):
    """Whether neither this line nor the one before needs the next to be whole."""
    return (words[-1].text not in _OPEN_ENDS and words[-1].text != "do" and before not in _OPEN_ENDS - {"{", ":"}
            and after[0].text not in _CONTINUES - {"}"} and words[0].text not in CLOSE)


def _indent(line):
    return len(line) - len(line.lstrip())


def edit(kind, text, language, rng, donors):
    """The text with statements deleted, inserted, swapped or replaced; None when there are too few, or where the
    language has expressions rather than statements."""
    places = simple(text, language) if language in _ADDED else []
    if len(places) < 2:
        return None
    return _EDITS[kind](text.split("\n"), places, language, rng, donors)


def _some(places, rng, least, most):
    return sorted(rng.sample(places, max(1, round(len(places) * rng.uniform(least, most)))))


def _delete(lines, places, language, rng, donors):
    gone = set(_some(places, rng, 0.15, 0.35))
    return "\n".join(line for index, line in enumerate(lines) if index not in gone)


def _insert(lines, places, language, rng, donors):
    for place in reversed(_some(places, rng, 0.15, 0.4)):
        words = rng.choice(_ADDED[language]).format(a=rng.choice(_NAMES), n=rng.randrange(1, 100))
        lines.insert(place, lines[place][:_indent(lines[place])] + words)
    return "\n".join(lines)


def _swap(lines, places, language, rng, donors):
    """Neighbours change places, every pair at most once."""
    pairs = [place for place in places if place + 1 in places and lines[place] != lines[place + 1]
             and _indent(lines[place]) == _indent(lines[place + 1])]
    if not pairs:
        return None
    done = -1
    for place in _some(pairs, rng, 0.4, 1):
        if place > done:
            lines[place], lines[place + 1], done = lines[place + 1], lines[place], place + 1
    return "\n".join(lines)


def _replace(lines, places, language, rng, donors):
    if not donors:
        return None
    for place in _some(places, rng, 0.15, 0.3):
        lines[place] = lines[place][:_indent(lines[place])] + rng.choice(donors)
    return "\n".join(lines)


_EDITS = {"delete": _delete, "insert": _insert, "swap": _swap, "replace": _replace}
