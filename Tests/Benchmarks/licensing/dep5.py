"""Debian's machine-readable copyright files (DEP-5): which licence covers which file."""
import csv
import re


def names(place):
    """{short name in lower case: SPDX expression} of the rows that map without doubt; place: dep5_to_spdx.tsv."""
    with open(place, encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["dep5_short_name"].lower(): row["spdx"] for row in rows if row["class"] in ("exact", "alias")}


def expression(short, known):
    """The SPDX expression of a short name, or of several with "and" and "or" between; None where one is doubtful."""
    if short.lower() in known:
        return known[short.lower()]
    parts = re.split(r" (and|or) ", short)
    named = [part.upper() if part in ("and", "or") else known.get(part.strip(", ").lower()) for part in parts]
    return " ".join(named) if len(parts) > 1 and all(named) else None


def paragraphs(text):
    """[(pattern, whether it is the catch-all, short name)] of a copyright file, one for each of a paragraph's patterns;
    None when the file is free-form."""
    stanzas = [_fields(stanza) for stanza in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n"))]
    if not any("format" in stanza for stanza in stanzas[:2]):
        return None
    found = []
    for stanza in stanzas:
        if "files" in stanza and "license" in stanza:
            short = " ".join(stanza["license"].split("\n")[0].split())
            found += [(_pattern(glob), glob == "*", short) for glob in stanza["files"].split()]
    return found


def covering(found, path):
    """(short name, whether a specific pattern covers the path), of the last paragraph that matches; None when none."""
    for pattern, catches_all, short in reversed(found):
        if pattern.fullmatch(path):
            return short, not catches_all
    return None


def _fields(stanza):
    """{field in lower case: value} of one paragraph."""
    fields, last = {}, None
    for line in stanza.split("\n"):
        if line[:1] in (" ", "\t") and last:
            fields[last] += "\n" + line
        elif ":" in line and not line.startswith("#"):
            name, _, value = line.partition(":")
            last = name.strip().lower()
            fields[last] = value.strip()
    return fields


def _pattern(glob):
    """A glob of DEP-5 as a pattern for a whole path; `*` crosses folders."""
    parts = re.split(r"(\\.|[*?])", glob.removeprefix("./"))
    return re.compile("".join({"*": ".*", "?": "."}.get(part, re.escape(part[1:] if part[:1] == "\\" else part))
                              for part in parts), re.S)
