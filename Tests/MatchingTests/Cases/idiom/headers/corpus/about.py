#!/usr/bin/env python
# -*- coding: utf-8 -*-
#
# Copyright (c) 2009-2014 The Almond Developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Almond is free: pass it on and change it, but pass these freedoms on with it. It is given without any warranty.
# The file COPYING says more.

"""The about box, and what the command line says of the program."""

from __future__ import absolute_import, division, print_function, unicode_literals

import sys

__author__ = "Nuria Almond"
__copyright__ = "Copyright 2014, The Almond Developers"
__credits__ = ["Nuria Almond", "Piet Kern", "Li Wei"]
__license__ = "GPL-3.0-or-later"
__version__ = "1.3.2"
__maintainer__ = "Nuria Almond"
__email__ = "nuria@almond.example"
__status__ = "Production"

NOTICE = """Almond {version}  Copyright (C) {years}
This program comes without any warranty.
It is free, and you may pass it on under certain conditions.
"""


def years(first, last, roman=False):
    """Joins the years of changes: 2009, 2011-2014; in capitals as on a title page."""
    runs = []
    for year in range(first, last + 1):
        if runs and runs[-1][1] == year - 1 and year % 10:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    text = []
    for begin, end in runs:
        if roman:
            letters = ""
            for value in (begin, end):
                for size, sign in ((1000, "M"), (900, "CM"), (500, "D"), (100, "C"), (90, "XC"), (10, "X"), (5, "V"), (1, "I")):
                    count, value = divmod(value, size)
                    letters += sign * count if count < 4 else sign + "V"
                letters += "." if begin == end else "\u2013"
            text.append(letters.rstrip("\u2013."))
        else:
            text.append(str(begin) if begin == end else "%d-%02d" % (begin, end % 100 if end // 100 == begin // 100 else end))
    return ", ".join(text)


def print_notice(stream=sys.stdout):
    print(NOTICE.format(version=__version__, years=years(2009, 2014)), file=stream)


def main():
    if len(sys.argv) > 1 and sys.argv[1] in ("-h", "--help"):
        print(__doc__)
        return 0
    print_notice()
    return 0


if __name__ == "__main__":
    sys.exit(main())
