"""The sets of source files: headers and pointers (truth: debian/copyright), untagged, tags (truth: the tags)."""
import dataclasses
import re

from licensing import cases, declarations, dep5, expressions, fetching

MOST = 30         # files of one package under one licence
MOST_TAGGED = 40  # files of one package with a tag of one expression
FIRST = 60        # lines that must say something of a licence or a copyright
_SAID = ("licence", "licence elsewhere", "copyright only")
OWN = 25          # lines in which words of a licence must remain when the tags are taken out
_LICENCE_WORDS = re.compile(rb"licen[sc]e|copying|public domain|permission|redistribut|warrant(y|ies)|SPDX-|"
                            rb"\bGPL|\bLGPL|gnu\.org/", re.I)
# A licence by name and version, or its words; "BSD style, see LICENSE" tells a reader of the file nothing certain.
_STATES = re.compile(
    rb"\b[AL]?GPL[ -]?,?[ (]?(v|version )?[123]|public\s[\s\W]*licen[sc]e[^\0]{0,300}?(version|\bv)[\s\W]*[123]|"
    rb"version[\s\W]*[123][.0-9]*[\s\W]*(\w+[\s\W]+){0,4}(gnu|L?GPL)|"
    rb"free\s[\s\W]*documentation[\s\W]*licen[sc]e|apache[\s\W]*(software\s)?(licen[sc]e)?[\s\W]*(version|v)?[ -]?2|"
    rb"\b(MIT|ISC|X11|Expat)\s[\s\W]*licen[sc]e|licen[sc]es?(/|:| ?=>?)\W*(MIT|ISC|artistic_2|perl|apache)\b|"
    rb"under (the )?MIT\b|"
    rb"\bBSD[ -]?\(?[234]|[234]-clause|artistic\s[\s\W]*licen[sc]e|same\s[\s\W]*terms\s[\s\W]*as\s[\s\W]*perl|"
    rb"boost\s[\s\W]*software\s[\s\W]*licen[sc]e|creative\s[\s\W]*commons|\bCC0|unlicense|"
    rb"open\s[\s\W]*font\s[\s\W]*licen[sc]e|"
    rb"SPDX-License-Identifier|permission\s[\s\W]*is\s[\s\W]*hereby|permission\s[\s\W]*to\s[\s\W]*use|"
    rb"redistributions\s[\s\W]*(of|in)|altered\s[\s\W]*source\s[\s\W]*versions|permission\s[\s\W]*is\s[\s\W]*granted", re.I)
_GRANT_WORDS = re.compile(rb"licen[sc]ed?\b|\bA?L?GPL|permission is|redistribut", re.I)
_COPYRIGHT = re.compile(rb"copyright|\(c\) ?(19|20)\d\d|\xc2\xa9", re.I)
_TAG = re.compile(rb"SPDX-License-Identifier:[ \t]*([^\r\n]+)")
# Of these paragraphs speak loosely or not at all: files of the build tools, translations, the licence texts themselves.
_TOOLS = re.compile(r"(^|/)(configure|config\.(guess|sub|rpath)|ltmain\.sh|install-sh|"
                    r"depcomp|missing|mkinstalldirs|compile|ar-lib|test-driver|ylwrap|texinfo\.tex|mdate-sh|py-compile|"
                    r"INSTALL|.*\.in|.*\.po|.*\.pot|gtk-doc\.make|.*\.m4|ppport\.h|Makefile.*|.*_source\.html)$")
_TEXTS = re.compile(r"(^|/)(copyright|notice|authors|copying|licen[sc]es?|patents)[^/]*$|(^|/)licen[sc]es/", re.I)


def says(data):
    """What the first lines speak of: "licence" by name or terms, "licence elsewhere", "copyright only" or ""."""
    first = b"\n".join(data.split(b"\n")[:FIRST])
    if _LICENCE_WORDS.search(first):
        return "licence" if _STATES.search(first) else "licence elsewhere"
    return "copyright only" if _COPYRIGHT.search(first) else ""


def without_tags(data):
    return b"".join(line for line in data.splitlines(keepends=True) if b"SPDX-License-Identifier" not in line)


def still_says(data):
    """Whether the first lines speak of a licence without any SPDX tag, be it of a licence or of a copyright."""
    lines = [line for line in data.split(b"\n")[:OWN] if b"SPDX-" not in line]
    return _GRANT_WORDS.search(b"\n".join(lines)) is not None


def tag(data):
    """The expression of the file's tags, when all say the same well-formed one; else None."""
    found = set()
    for value in _TAG.findall(data):
        value = re.sub(rb"\s*(\*/|-->|#\}|\*\)|%>|\"|'|`|;|--)+.*$", b"", value).strip()
        found.add(value.decode("ascii", errors="replace"))
    text = found.pop() if len(found) == 1 else ""
    return text if re.fullmatch(r"[A-Za-z0-9.+() -]+", text) and expressions.licences(text).ids else None


def build(facts):
    """Writes the sets with the short names in the table `facts`; returns {set: {half: cases}} and how many files say
    nothing any more when their tag is taken out."""
    fetching.require("headers")
    names, headers, pointers, untagged, tags, only_tag = dep5.names(facts), [], [], [], [], 0
    for package in (row for row in fetching.table() if row["use"] == "headers"):
        root = fetching.place(package)
        chosen = _few(package, root, _covered(root, names), MOST)
        stating = [case for case in chosen if case.kind.endswith(", licence")]
        headers += stating
        pointers += [dataclasses.replace(case, expected=(), allowed=case.expected) for case in chosen
                     if case not in stating]
    for package in fetching.table():
        if package["use"] in fetching.METADATA:
            continue
        for path, expression, data in _tagged(package):
            tags.append(cases.Case((str(path),), (expression,), package["name"]))
            rest = without_tags(data)
            if package["use"] == "headers" and still_says(rest):
                made = cases.keep("untagged", rest, path.suffix or ".txt")
                untagged.append(cases.Case((made,), (expression,), package["name"], "tag taken out"))
            elif package["use"] == "headers":
                only_tag += 1
    counts = {name: cases.write(name, found)
              for name, found in (("headers", headers), ("pointers", pointers), ("untagged", untagged), ("tags", tags))}
    return counts, only_tag


def _covered(root, names):
    """{(expression, kind): [path]} of the files that debian/copyright covers without doubt; {} when it is free-form."""
    try:
        text = (root / "debian/copyright").read_bytes().decode("utf-8", errors="replace")
    except FileNotFoundError:
        return {}
    listed, found = dep5.paragraphs(text), {}
    for path in sorted(root.rglob("*")) if listed else []:
        name = path.relative_to(root).as_posix()
        if not path.is_file() or path.is_symlink() or _TEXTS.search(name) or declarations.is_licence_file(name):
            continue
        short, specific = dep5.covering(listed, name) or ("", False)
        expression = dep5.expression(short, names)
        if expression is None or _TOOLS.search(name) or not specific and " AND " in expression:
            continue
        data = path.read_bytes()
        said = says(data)
        if said and b"SPDX-License-Identifier" not in data:
            kind = f"{'own paragraph' if specific else 'catch-all'}, {said}"
            found.setdefault(expression, []).append((path, kind))
    return found


def _few(package, root, found, most):
    """At most so many files of each licence, those that state one first, as cases."""
    chosen = []
    for expression, files in sorted(found.items()):
        files.sort(key=lambda file: (_SAID.index(file[1].split(", ")[1]),
                                     cases.order(file[0].relative_to(root).as_posix())))
        chosen += [cases.Case((str(path),), (expression,), package["name"], kind) for path, kind in files[:most]]
    return chosen


def _tagged(package):
    """(path, expression, bytes) of at most MOST_TAGGED files of each expression that a package's tags state."""
    root, found = fetching.place(package), {}
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink() and not _TEXTS.search(path.relative_to(root).as_posix()):
            data = path.read_bytes()
            first = b"\n".join(data.split(b"\n")[:FIRST])
            expression = tag(data) if b"SPDX-License-Identifier" in first else None
            if expression:
                found.setdefault(expression, []).append((path, expression, data))
    for files in found.values():
        files.sort(key=lambda file: cases.order(file[0].relative_to(root).as_posix()))
    return [file for _, files in sorted(found.items()) for file in files[:MOST_TAGGED]]
