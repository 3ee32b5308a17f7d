#include <assert.h>
#include <string.h>

#include "matrix_stack.h"

#define STACK_DEPTH 16

typedef struct {
    float m[4][4];
} mat4;

static const mat4 MAT4_IDENTITY = {{
    {1, 0, 0, 0},
    {0, 1, 0, 0},
    {0, 0, 1, 0},
    {0, 0, 0, 1},
}};

static const mat4 MAT4_ZERO = {{
    {0, 0, 0, 0},
    {0, 0, 0, 0},
    {0, 0, 0, 0},
    {0, 0, 0, 0},
}};

static const double MAT3_IDENTITY[3][3] = {
    {1, 0, 0},
    {0, 1, 0},
    {0, 0, 1},
};

static const unsigned char blank_tile[64] = {
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
};

static mat4 stack[STACK_DEPTH];
static int top = -1;

void ms_push_identity(void)
{
    assert(top + 1 < STACK_DEPTH);
    stack[++top] = MAT4_IDENTITY;
}

void ms_push_zero(void)
{
    assert(top + 1 < STACK_DEPTH);
    stack[++top] = MAT4_ZERO;
}

void ms_pop(void)
{
    assert(top >= 0);
    --top;
}

void ms_scale(float x, float y, float z)
{
    const float f[3] = {x, y, z};
    for (int r = 0; r < 4; ++r)
        for (int c = 0; c < 3; ++c)
            stack[top].m[r][c] *= f[c];
}

int ms_is_affine2d(const double t[3][3])
{
    return memcmp(t[2], MAT3_IDENTITY[2], sizeof t[2]) == 0;
}

int ms_tile_is_blank(const unsigned char *tile)
{
    return memcmp(tile, blank_tile, sizeof blank_tile) == 0;
}
