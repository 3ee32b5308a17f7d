# SPDX-License-Identifier: Apache-2.0
# Copyright 2021 Lamplight contributors
"""Outlines of plain-text notes: headings, their depth, and the words below them."""

import re
from collections import Counter


class Section:
    """A heading and what stands below it."""

    def __init__(self, title, depth):
        self.title = title
        self.depth = depth
        self.words = Counter()
        self.children = []

    def walk(self):
        """Yields this section and all below it, parents first."""
        waiting = [self]
        while waiting:
            section = waiting.pop()
            yield section
            waiting.extend(reversed(section.children))


def parse(lines, marker="#"):
    """Builds the tree of sections from lines of text."""
    root = Section("", 0)
    open_sections = [root]
    for number, line in enumerate(lines, 1):
        stripped = line.strip()
        depth = len(stripped) - len(stripped.lstrip(marker))
        if depth and stripped[depth:depth + 1] == " ":
            while open_sections[-1].depth >= depth:
                open_sections.pop()
            section = Section(stripped[depth:].strip(), depth)
            section.line = number
            open_sections[-1].children.append(section)
            open_sections.append(section)
        elif stripped:
            words = re.findall(r"[^\W\d_]+", stripped.lower())
            open_sections[-1].words.update(words)
    return root


def keywords(root, most=5):
    """The words that tell each section from the others, weighted by how few sections have them."""
    sections = list(root.walk())
    spread = Counter()
    for section in sections:
        spread.update(section.words.keys())
    result = {}
    for section in sections:
        weighted = {}
        for word, count in section.words.items():
            weighted[word] = count * len(sections) / spread[word]
        ranked = sorted(weighted, key=lambda word: (-weighted[word], word))
        result[section.title] = ranked[:most]
    return result
