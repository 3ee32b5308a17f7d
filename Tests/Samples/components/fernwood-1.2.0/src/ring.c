/* SPDX-License-Identifier: MIT
 * Copyright (c) 2019 The Fernwood Authors
 * A ring of byte records of different lengths: the oldest give way to the newest. */
#include "ring.h"

#include <stdlib.h>
#include <string.h>

struct ring {
    unsigned char *bytes;
    size_t capacity, head, used;
    size_t records;
};

static size_t wrapped(const struct ring *r, size_t place) {
    return place >= r->capacity ? place - r->capacity : place;
}

static void put_byte(struct ring *r, size_t place, unsigned char value) {
    r->bytes[wrapped(r, place)] = value;
}

static size_t record_length(const struct ring *r) {
    size_t low = r->bytes[r->head];
    size_t high = r->bytes[wrapped(r, r->head + 1)];
    return low | high << 8;
}

/* Forgets the oldest records until `wanted` bytes are free. */
static int make_room(struct ring *r, size_t wanted) {
    if (wanted > r->capacity)
        return -1;
    while (r->capacity - r->used < wanted) {
        size_t step = record_length(r) + 2;
        r->head = wrapped(r, r->head + step);
        r->used -= step;
        r->records--;
    }
    return 0;
}

int ring_push(struct ring *r, const void *data, size_t length) {
    const unsigned char *source = data;
    if (length > 0xffff || make_room(r, length + 2) != 0)
        return -1;
    size_t place = r->head + r->used;
    put_byte(r, place, length & 0xff);
    put_byte(r, place + 1, length >> 8);
    for (size_t i = 0; i < length; i++)
        put_byte(r, place + 2 + i, source[i]);
    r->used += length + 2;
    r->records++;
    return 0;
}

size_t ring_pop(struct ring *r, void *data, size_t room) {
    unsigned char *target = data;
    if (r->records == 0)
        return 0;
    size_t length = record_length(r);
    for (size_t i = 0; i < length && i < room; i++)
        target[i] = r->bytes[wrapped(r, r->head + 2 + i)];
    r->head = wrapped(r, r->head + length + 2);
    r->used -= length + 2;
    r->records--;
    return length;
}
