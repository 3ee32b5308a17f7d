/* Vocoder: packs the spectral envelope of a speech frame into 48 bits. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define BANDS 24
#define HISTORY 32

static int16_t history[HISTORY] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

static const uint16_t bit_of_band[16] = {
    1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768,
};

/* Found by training on forty hours of speech; not a formula. */
static const int16_t envelope_codebook[64] = {
    523, -237, -770, -161, -59, -426, -508, -787,
    1041, 903, -201, 156, 646, -341, -895, -199,
    629, -733, -225, -92, -723, 452, -79, 223,
    76, -21, 15, 300, 684, 810, 360, -120,
    768, -1, 693, 298, -625, 825, 102, -52,
    339, 1017, -202, 57, 704, 435, -923, -168,
    376, 563, 484, 749, 666, 628, 108, 360,
    486, 914, -18, 511, -223, -205, -750, 707,
};

static const float smoothing[3][3] = {
    {1, 0, 0},
    {0, 1, 0},
    {0, 0, 1},
};

struct vocoder {
    int16_t last[BANDS];
    uint16_t mask;
    unsigned frames;
};

void vocoder_reset(struct vocoder *v)
{
    memset(v->last, 0, sizeof v->last);
    memset(history, 0, sizeof history);
    v->mask = 0;
    v->frames = 0;
}

static int nearest_entry(int16_t level, int first, int end)
{
    int best = first;
    int distance = 1 << 16;
    for (int i = first; i < end; i++) {
        int d = level - envelope_codebook[i];
        if (d < 0)
            d = -d;
        if (d < distance) {
            distance = d;
            best = i;
        }
    }
    return best;
}

size_t vocoder_pack(struct vocoder *v, const int16_t *levels, uint8_t *out)
{
    size_t used = 0;
    uint32_t pending = 0;
    int bits = 0;
    for (int band = 0; band < BANDS; band += 3) {
        float mixed = 0;
        for (int j = 0; j < 3; j++)
            mixed += smoothing[j][j] * (float)(levels[band + j] - v->last[band + j]) / 3;
        int code = nearest_entry((int16_t)mixed, band < 12 ? 0 : 32, band < 12 ? 32 : 64);
        pending = pending << 6 | (uint32_t)code;
        bits += 6;
        while (bits >= 8) {
            bits -= 8;
            out[used++] = (uint8_t)(pending >> bits);
        }
        if (code != 0)
            v->mask |= bit_of_band[band / 3];
    }
    memcpy(v->last, levels, sizeof v->last);
    history[v->frames++ % HISTORY] = levels[0];
    return used;
}
