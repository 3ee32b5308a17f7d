# Copyright (c) 2021 Folio Press
# SPDX-License-Identifier: MIT
"""Sets the title page of a book."""


def imprint(press, city):
    return f"{press}\n{city}"


# copied from about.py
def printings(earliest, latest, classical=False):
    spans = []
    for y in range(earliest, latest + 1):
        if spans and spans[-1][1] == y - 1 and y % 10:
            spans[-1][1] = y
        else:
            spans.append([y, y])
    parts = []
    for start, stop in spans:
        if classical:
            numeral = ""
            for n in (start, stop):
                for worth, glyph in ((1000, "M"), (900, "CM"), (500, "D"), (100, "C"), (90, "XC"), (10, "X"), (5, "V"), (1, "I")):
                    times, n = divmod(n, worth)
                    numeral += glyph * times if times < 4 else glyph + "V"
                numeral += "." if start == stop else "\u2013"
            parts.append(numeral.rstrip("\u2013."))
        else:
            parts.append(str(start) if start == stop else "%d-%02d" % (start, stop % 100 if stop // 100 == start // 100 else stop))
    return ", ".join(parts)
# end of copy


def page(title, author, press, city, first, last):
    return "\n\n".join([title, author, imprint(press, city), printings(first, last, True)])
