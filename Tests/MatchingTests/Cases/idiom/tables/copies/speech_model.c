/* Speaker detection: compares a frame with the trained envelopes. */
#include <limits.h>
#include <stdint.h>

#define COUNT_OF(a) (sizeof(a) / sizeof((a)[0]))

/* copied from vocoder.c */
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
/* end of copy */

struct score {
    int total;
    int frames;
};

void score_add(struct score *s, const int16_t *frame, unsigned length)
{
    unsigned i, j;

    for (i = 0; i < length; i++) {
        int nearest = INT_MAX;
        for (j = 0; j < COUNT_OF(envelope_codebook); j++) {
            int gap = frame[i] - envelope_codebook[j];
            if (gap * gap < nearest)
                nearest = gap * gap;
        }
        s->total += nearest / (int)length;
    }
    s->frames++;
}

int score_mean(const struct score *s)
{
    return s->frames ? s->total / s->frames : 0;
}
