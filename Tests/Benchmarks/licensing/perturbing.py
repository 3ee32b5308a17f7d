"""What people do to a licence text when they take it over, and what leaves it the same licence."""
import re
import textwrap

from licensing import spdxtexts

NAMES = (("Jane Q. Roe", "the Example Project and its contributors"), ("ACME Widgets GmbH", "ACME Widgets GmbH"),
         ("John Doe <john@example.org>", "the University of Nowhere"), ("The Frobnicate Authors", "Frobnicate, Inc."))
COPYRIGHTS = ("Copyright (c) 2011-2019 Jane Q. Roe <jane@example.org>", "Copyright © 2004, 2007 ACME Widgets GmbH",
              "Copyright 2021 The Frobnicate Authors. All rights reserved.",
              "(C) 1998 John Doe, University of Nowhere\nCopyright (C) 2001-2003 Jane Q. Roe")
MARKS = {"letters": lambda number, _: f"({chr(96 + (number - 1) % 26 + 1)})", "numbers": lambda number, _: f"{number}.",
         "stars": lambda *_: "*", "dashes": lambda *_: "-", "dots": lambda *_: "•"}
# (before the first line, before each line, after the last line, the suffix of such a file)
COMMENTS = {"c": ("/*", " * ", " */", ".c"), "slashes": ("", "// ", "", ".go"), "hash": ("", "# ", "", ".py"),
            "dashes": ("", "-- ", "", ".sql"), "markup": ("<!--", "  ", "-->", ".html"), "lisp": ("", ";; ", "", ".el"),
            "dnl": ("", "dnl ", "", ".m4"), "percent": ("", "% ", "", ".tex")}
# Words that the SPDX matching guidelines take as equal, and common American and British pairs.
_SPELLINGS = [("license", "licence"), ("licenses", "licences"), ("sublicense", "sub-license"),
              ("authorization", "authorisation"), ("authorized", "authorised"), ("acknowledgment", "acknowledgement"),
              ("organization", "organisation"), ("organizations", "organisations"), ("judgment", "judgement"),
              ("program", "programme"), ("merchantability", "merchantability"), ("favor", "favour"),
              ("fulfill", "fulfil"), ("recognized", "recognised"), ("utilization", "utilisation"),
              ("noncommercial", "non-commercial"), ("percent", "per cent"), ("center", "centre"), ("while", "whilst")]
_WORDS = {american: british for american, british in _SPELLINGS}


def laid_out(paragraphs, width, indent=2):
    """Paragraphs as lines of at most `width` characters, or each on one line for width None."""
    lines = []
    for paragraph in paragraphs:
        lead = " " * (indent * paragraph.depth) + (paragraph.mark + " " if paragraph.mark else "")
        if lines:
            lines.append("")
        for number, part in enumerate(paragraph.text.split("\n")):
            first = lead if number == 0 else " " * len(lead)
            if width is None:
                lines.append((first + part).rstrip())
            else:
                lines += textwrap.wrap(part, max(width, len(lead) + 20), initial_indent=first,
                                       subsequent_indent=" " * len(lead), break_long_words=False,
                                       break_on_hyphens=False) or [first.rstrip()]
    return "\n".join(lines) + "\n"


def commented(text, style):
    """The text as a comment, with its file's suffix."""
    before, each, after, suffix = COMMENTS[style]
    lines = [(each + line).rstrip() for line in text.rstrip("\n").split("\n")]
    return "\n".join([*([before] if before else []), *lines, *([after] if after else [])]) + "\n", suffix


def is_heading(paragraph):
    return paragraph.kind == "title" or len(paragraph.text) < 70 and not paragraph.text.endswith((".", ";", ":", ","))


def headings(paragraphs, change):
    return [spdxtexts.Paragraph(p.kind, p.depth, p.mark, change(p.text)) if is_heading(p) else p for p in paragraphs]


def typographic(text):
    """Curly quotes and apostrophes, dashes for double hyphens."""
    text = re.sub(r'(^|[\s(\[])"', "\\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[])'", "\\1‘", text).replace("'", "’").replace("--", "—")


def _as_written(word, other):
    return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other


def british(text):
    return re.sub(r"[A-Za-z]+", lambda m: _as_written(m[0], _WORDS.get(m[0].lower(), m[0].lower()))
                  if m[0].lower() in _WORDS else m[0], text)


def perturbed(text, generator):
    """[(kind, paragraphs' lay-out as text, suffix)]: this text in one way of each kind, and several ways at once."""
    def render(width=72, **wording):
        return laid_out(spdxtexts.paragraphs(text, spdxtexts.Wording(**wording)), width)

    def holder():
        return {"names": generator.choice(NAMES), "copyright": generator.choice(COPYRIGHTS)}

    plain = spdxtexts.paragraphs(text)
    mark = MARKS[generator.choice(sorted(MARKS))]
    change = generator.choice([str.upper, str.lower, str.title])
    everything = spdxtexts.paragraphs(text, spdxtexts.Wording(bullet=mark, **holder()))
    style, other = generator.sample(sorted(COMMENTS), 2)
    mixed = laid_out(headings(everything, change), generator.choice([48, 56, 66, 96]), generator.choice([0, 1, 4, 8]))
    return [("comment", *commented(render(), style)),
            ("reflowed", render(generator.choice([44, 58, 100, None])), ".txt"),
            ("headings", laid_out(headings(plain, change), 72), ".txt"),
            ("marks", render(bullet=mark), ".txt"),
            ("quotes", typographic(render()), ".txt"),
            ("no optional parts", render(optional=False), ".txt"),
            ("other choice", render(other_choice=True), ".txt"),
            ("holder", render(**holder()), ".txt"),
            ("spelling", british(render()), ".txt"),
            ("several", *commented(typographic(british(mixed)), other))]
