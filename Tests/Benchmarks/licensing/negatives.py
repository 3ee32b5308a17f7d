"""The set of hard negatives: code and prose that talk about licences without being under them."""
import collections
import re

from licensing import cases, declarations, dep5, expressions, fetching, headers, identifiers, spdxtexts

MOST = 60          # files of one package
HEAD = 30          # lines at the start, and at the end, that may hold what the file says of itself
FAMILIES = ({"gpl-1.0", "gpl-2.0", "gpl-3.0"}, {"lgpl-2.0", "lgpl-2.1", "lgpl-3.0"}, {"agpl-1.0", "agpl-3.0"},
            {"gfdl-1.1", "gfdl-1.2", "gfdl-1.3"})  # versions: their confusion is counted by the other sets
HOLDS_TEXT = 0.4   # the share of a licence's grams from which a file holds its text
_GRAM = 8          # words
_NAMES = re.compile(rb"\b(A?GPL|LGPL|GFDL|MIT|X11|Expat|BSD|Apache|MPL|Mozilla Public|Artistic|EPL|ISC|Creative Commons|"
                    rb"CC0|CC-BY|SPDX|EUPL|WTFPL|Unlicense|Zlib|CDDL|OFL)\b")
_LICENCE = re.compile(rb"licen[sc]", re.I)
_GRANT = re.compile(rb"free software[;:,]? you can redistribute|permission is hereby granted|under the terms of the|"
                    rb"redistribution and use in source and binary forms|licensed under the|SPDX-License-Identifier:", re.I)
_PROSE = re.compile(r"(^|/)(README|NEWS|CHANGES|Change[Ll]og|changelog|HISTORY|FAQ|TODO|HACKING|CONTRIBUTING)[^/]*$|"
                    r"\.(md|rst|txt|html?|pod|1|3|3pm|5|7|8|tex|texi|sgml|xml|adoc)$")
_CODE = re.compile(r"\.(py|pm|pl|rb|js|ts|php|go|rs|c|h|cc|hs|java|sh|t|ex|el|lua|m4|json|ya?ml|toml|cfg|css|pyi|raku|"
                   r"pm6|rakumod|desc|tag|vala|blade)$|(^|/)bin/[^/]+$")
# What is data of licences, not talk: their texts and the tables and rules of what they say.
_DATA = re.compile(r"(^|/)(licensedcode/data|licen[sc]e-?texts?|vendor|licenses|licenses-data|LICENSES|licen[sc]e_templates)/|"
                   r"(^|/)(copyright|COPYING|LICEN[SC]E|NOTICE)[^/]*$|\.dist-info/(METADATA|RECORD|licenses)|"
                   r"(^|/)(PKG-INFO|META\.(json|yml)|package\.json|composer\.(json|lock)|Cargo\.toml|pyproject\.toml|"
                   r"setup\.(py|cfg)|debian/control|.*\.m4|configure)$")


def build(facts, spdx, peers):
    """Writes the set; `peers` read the first lines of each file. Returns ({half: cases}, files that hold a text)."""
    fetching.require("headers", "talk")
    names, texts = dep5.names(facts), _texts(spdx)
    chosen, holding = [], 0
    for package in fetching.table():
        if package["use"] not in fetching.METADATA:
            root = fetching.place(package)
            kept, held = _talking(root, package["use"] == "talk", texts)
            chosen += [(package["name"], path, kind, _of_package(root, names)) for path, kind in kept]
            holding += held
    for part in ("licensedcode", "packagedcode", "scancode", "summarycode", "formattedcode", "cluecode", "spdx_tools",
                 "license_expression", "debian_inspector", "python_inspector"):
        root = identifiers.site_packages() / part
        kept, held = _talking(root, True, texts)
        chosen += [("scancode-toolkit" if part.endswith("code") else part, path, kind,
                    {"Apache-2.0", "CC-BY-4.0", "MIT", "BSD-3-Clause"}) for path, kind in kept]
        holding += held
    own = _own([path for _, path, _, _ in chosen], peers)
    found = [cases.Case((str(path),), (), package, kind, tuple(sorted(_families(allowed | own[path]))))
             for package, path, kind, allowed in chosen]
    return cases.write("negatives", found), holding


def _talking(root, is_tool, texts):
    """([(path, kind)] of files that name a licence, at most MOST; how many were left out as they hold a text)."""
    found, held = [], 0
    paths = [path for path in root.rglob("*") if path.is_file() and not path.is_symlink()]
    for path in sorted(paths, key=lambda path: cases.order(path.relative_to(root).as_posix())):
        name = path.relative_to(root).as_posix()
        prose, code = _PROSE.search(name), _CODE.search(name)
        if len(found) == MOST or _DATA.search(name) or not (prose or code):
            continue
        data = path.read_bytes()
        if len(data) > fetching.LARGEST or b"\0" in data or not _talks(data):
            continue
        if _holds_text(data, texts):
            held += 1
            continue
        body = b"\n".join(data.split(b"\n")[HEAD:])
        kind = ("tool " if is_tool else "") + ("prose" if prose else "code")
        kind += (", with words of a grant" if _GRANT.search(body) else "")
        found.append((path, kind))
    return found, held


def _talks(data):
    """Whether there is talk of licences, or the name of one, below what may be the file's own header."""
    lines = data.split(b"\n")
    if headers.says(b"\n".join(lines[:HEAD])).startswith("licence"):
        data = b"\n".join(lines[HEAD:])
    return _NAMES.search(data) is not None or _LICENCE.search(data) is not None


def _grams(data):
    words = re.findall(rb"[a-z0-9]+", data.lower())
    return {hash(tuple(words[at:at + _GRAM])) for at in range(len(words) - _GRAM + 1)}


def _texts(spdx):
    """({gram: [numbers of the licence texts that have it]}, [how many grams each has])."""
    where, sizes = {}, []
    for text in spdxtexts.read(spdx).values():
        grams = _grams(" ".join(spdxtexts.words(spdxtexts.paragraphs(text))).encode())
        for gram in grams if len(grams) >= 20 else ():
            where.setdefault(gram, []).append(len(sizes))
        sizes.append(len(grams))
    return where, sizes


def _holds_text(data, texts):
    where, sizes = texts
    shared = collections.Counter(number for gram in _grams(data) for number in where.get(gram, ()))
    return any(count >= HOLDS_TEXT * sizes[number] for number, count in shared.items())


def _of_package(root, names):
    """The ids that the package's own metadata states: debian/copyright, or core metadata."""
    found = set()
    for path in [*root.glob("debian/copyright"), *root.glob("usr/share/doc/*/copyright")]:
        for _, _, short in dep5.paragraphs(path.read_bytes().decode("utf-8", errors="replace")) or []:
            found |= _canonical(dep5.expression(short, names) or "")
    for folder in [root, *root.glob("*.dist-info")]:
        found |= _canonical(declarations.declared(folder) or "")
    return found


def _canonical(expression):
    return set(expressions.licences(expression).ids)


def _families(ids):
    return ids.union(*(family for family in FAMILIES if family & ids))


def _own(paths, peers):
    """{path: ids that a peer reads, or a tag states, in its first or its last lines}."""
    pieces, found = {}, {}
    for path in paths:
        lines = path.read_bytes().split(b"\n")
        ends = [lines[:HEAD]] + ([lines[max(HEAD, len(lines) - HEAD):]] if len(lines) > HEAD else [])
        found[path] = _canonical(headers.tag(b"\n".join(ends[0])) or "")
        for end in ends:
            text = b"\n".join(end) + b"\n"
            if headers.says(text).startswith("licence"):
                pieces.setdefault(path, []).append(cases.keep("heads", text, path.suffix or ".txt"))
    for peer in peers:
        answers = peer.answers(sorted({piece for several in pieces.values() for piece in several}))
        for path, several in pieces.items():
            found[path] = found[path].union(*(_canonical(answers[piece]) for piece in several))
    return found
