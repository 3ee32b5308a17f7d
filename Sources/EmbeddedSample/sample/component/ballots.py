# SPDX-License-Identifier: MIT
# Copyright 2026 The Thistledown Authors
# Thistledown: the order that most voters would accept, pair by pair.


def preferences(ballots, names):
    """How many voters put one name before another, by pair."""
    before = {(a, b): 0 for a in names for b in names if a != b}
    for ballot, voters in ballots:
        place = {name: index for index, name in enumerate(ballot)}
        for a, b in before:
            if place.get(a, len(names)) < place.get(b, len(names)):
                before[a, b] += voters
    return before


def strongest_ways(before, names):
    """The widest way from each name to each other one."""
    width = {}
    for (a, b), voters in before.items():
        width[a, b] = voters if voters > before[b, a] else 0
    for between in names:
        for a in names:
            if a == between:
                continue
            for b in names:
                if b in (a, between):
                    continue
                detour = min(width[a, between], width[between, b])
                if detour > width[a, b]:
                    width[a, b] = detour
    return width


def ranking(ballots):
    """All names, the one that beats most others first."""
    names = sorted({name for ballot, _ in ballots for name in ballot})
    width = strongest_ways(preferences(ballots, names), names)
    wins = {}
    for a in names:
        wins[a] = sum(1 for b in names if a != b and width[a, b] > width[b, a])
    return sorted(names, key=lambda name: (-wins[name], name))
