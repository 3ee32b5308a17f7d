/* SPDX-License-Identifier: MIT
 * Copyright 2026 The Thistledown Authors
 * Thistledown: sets of whole numbers, kept as spans that do not touch. */

struct span {
    long first, last;
};

struct span_set {
    struct span *spans;
    unsigned count, room;
};

/* The first span that ends beside `value` or behind it. */
static unsigned first_reaching(const struct span_set *set, long value) {
    unsigned low = 0, high = set->count;
    while (low < high) {
        unsigned middle = low + (high - low) / 2;
        if (set->spans[middle].last + 1 < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Adds all numbers of a span; -1 when there is no room for it. */
int span_set_add(struct span_set *set, long first, long last) {
    unsigned from = first_reaching(set, first);
    unsigned to = from;
    while (to < set->count && set->spans[to].first <= last + 1) {
        if (set->spans[to].first < first)
            first = set->spans[to].first;
        if (set->spans[to].last > last)
            last = set->spans[to].last;
        to++;
    }
    if (to == from) {
        if (set->count == set->room)
            return -1;
        for (unsigned i = set->count; i > from; i--)
            set->spans[i] = set->spans[i - 1];
        set->count++;
    } else {
        unsigned merged = to - from - 1;
        for (unsigned i = to; merged > 0 && i < set->count; i++)
            set->spans[i - merged] = set->spans[i];
        set->count -= merged;
    }
    set->spans[from].first = first;
    set->spans[from].last = last;
    return 0;
}
