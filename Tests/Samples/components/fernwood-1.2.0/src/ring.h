/* SPDX-License-Identifier: MIT
 * Copyright (c) 2019 The Fernwood Authors */
#ifndef FERNWOOD_RING_H
#define FERNWOOD_RING_H
#include <stddef.h>

struct ring;

int ring_push(struct ring *r, const void *data, size_t length);
size_t ring_pop(struct ring *r, void *data, size_t room);

#endif
