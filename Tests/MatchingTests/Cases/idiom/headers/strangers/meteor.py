#!/usr/bin/env python3
# -*- coding: utf-8 -*-
#
# Copyright (c) 2016 Comet Club
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Meteor is free: pass it on and change it, but pass these freedoms on with it. It is given without any warranty.
# The file COPYING says more.
"""Counts the meteors in the pictures of an all-sky camera."""

from __future__ import absolute_import
from __future__ import division
from __future__ import print_function

import os
import sys

__author__ = "Bo Larsen"
__copyright__ = "Copyright 2016, Comet Club"
__credits__ = ["Bo Larsen", "Aiko Mori"]
__license__ = "GPL-3.0-or-later"
__version__ = "0.8"
__maintainer__ = "Aiko Mori"
__email__ = "club@comet.example"
__status__ = "Beta"

LICENCE = """Meteor {0}  Copyright (C) 2016 Comet Club
This program comes without any warranty.
It is free, and you may pass it on under certain conditions.
"""


def usage():
    print("usage: meteor.py FOLDER", file=sys.stderr)


def brightness(picture):
    width, height = picture.size
    total = 0
    for x in range(0, width, 4):
        for y in range(0, height, 4):
            total += sum(picture.getpixel((x, y))[:3])
    return total / (width * height / 16 * 3)


def main():
    if len(sys.argv) != 2:
        usage()
        return 2
    if sys.argv[1] in ("-V", "--version"):
        print(LICENCE.format(__version__))
        return 0
    for name in sorted(os.listdir(sys.argv[1])):
        if name.endswith(".png"):
            print(name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
