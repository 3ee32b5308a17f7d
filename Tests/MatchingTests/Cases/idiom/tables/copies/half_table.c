/* Only the second half of the table was taken, between other code. */
#include "denoise.h"

static int clamp(int v, int low, int high)
{
    return v < low ? low : v > high ? high : v;
}

/* copied from vocoder.c */
static const short centres[32] = {
    768, -1, 693, 298, -625, 825, 102, -52,
    339, 1017, -202, 57, 704, 435, -923, -168,
    376, 563, 484, 749, 666, 628, 108, 360,
    486, 914, -18, 511, -223, -205, -750, 707,
};
/* end of copy */

void denoise_block(short *samples, int n, int strength)
{
    for (int i = 1; i + 1 < n; i++) {
        int bin = clamp(samples[i] >> 10, -16, 15) + 16;
        int wanted = (samples[i - 1] + 2 * samples[i] + samples[i + 1]) / 4;
        if (wanted - samples[i] < centres[bin] / strength)
            samples[i] = (short)wanted;
    }
}
