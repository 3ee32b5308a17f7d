"""The sets of source files: headers (truth: debian/copyright), untagged and tags (truth: the tags)."""
import re

from licensing import cases, declarations, dep5, expressions, fetching

MOST = 25         # files of one package under one licence
MOST_TAGGED = 25  # files of one package with a tag of one expression
FIRST = 60        # lines that must say something of a licence or a copyright
_LICENCE_WORDS = re.compile(rb"licen[sc]e|copying|public domain|permission|redistribut|warrant(y|ies)|SPDX-|"
                            rb"\bGPL|\bLGPL|gnu\.org/", re.I)
_COPYRIGHT = re.compile(rb"copyright|\(c\) ?(19|20)\d\d|\xc2\xa9", re.I)
_TAG = re.compile(rb"SPDX-License-Identifier:[ \t]*([^\r\n]+)")
# What the catch-all paragraph says nothing of: files of the build tools, translations, the licence texts themselves.
_TOOLS = re.compile(r"(^|/)(configure|config\.(guess|sub|rpath)|ltmain\.sh|lt[~\w]*\.m4|libtool\.m4|aclocal\.m4|install-sh|"
                    r"depcomp|missing|mkinstalldirs|compile|ar-lib|test-driver|ylwrap|texinfo\.tex|mdate-sh|py-compile|"
                    r"INSTALL|.*\.in|.*\.po|.*\.pot|gtk-doc\.make|ax_\w+\.m4|ppport\.h|Makefile.*)$")
_TEXTS = re.compile(r"(^|/)(copyright|notice|authors|copying|licen[sc]es?|patents)[^/]*$|(^|/)licen[sc]es/", re.I)


def says(data):
    """"licence words", "copyright only" or "": what the first lines of a file speak of."""
    first = b"\n".join(data.split(b"\n")[:FIRST])
    return "licence words" if _LICENCE_WORDS.search(first) else "copyright only" if _COPYRIGHT.search(first) else ""


def without_tags(data):
    return b"".join(line for line in data.splitlines(keepends=True) if b"SPDX-License-Identifier" not in line)


def tag(data):
    """The expression of the file's tags, when all say the same well-formed one; else None."""
    found = set()
    for value in _TAG.findall(data):
        value = re.sub(rb"\s*(\*/|-->|#\}|\*\)|%>|\"|'|`|;|--)+.*$", b"", value).strip()
        found.add(value.decode("ascii", errors="replace"))
    text = found.pop() if len(found) == 1 else ""
    return text if re.fullmatch(r"[A-Za-z0-9.+() -]+", text) and expressions.licences(text).ids else None


def build(facts):
    """Writes the sets with the short names in the table `facts`; returns {set: {half: cases}}."""
    fetching.require("headers")
    names, headers, untagged, tags, only_tag = dep5.names(facts), [], [], [], 0
    for package in (row for row in fetching.table() if row["use"] == "headers"):
        root = fetching.place(package)
        found = _covered(root, names)
        headers += _few(package, root, found, MOST)
    for package in fetching.table():
        if package["use"] == "declared":
            continue
        for path, expression, data in _tagged(package):
            tags.append(cases.Case((str(path),), (expression,), package["name"]))
            rest = without_tags(data)
            if says(rest) == "licence words":
                made = cases.keep("untagged", rest, path.suffix or ".txt")
                untagged.append(cases.Case((made,), (expression,), package["name"]))
            else:
                only_tag += 1
    counts = {name: cases.write(name, found)
              for name, found in (("headers", headers), ("untagged", untagged), ("tags", tags))}
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
        if expression is None or not specific and _TOOLS.search(name):
            continue
        said = says(path.read_bytes())
        if said:
            kind = f"{'own paragraph' if specific else 'catch-all'}, {said}"
            found.setdefault(expression, []).append((path, kind))
    return found


def _few(package, root, found, most):
    """At most so many files of each licence, those with licence words first, as cases."""
    chosen = []
    for expression, files in sorted(found.items()):
        files.sort(key=lambda file: ("copyright only" in file[1], cases.order(file[0].relative_to(root).as_posix())))
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
