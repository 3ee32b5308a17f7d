#include <stdint.h>

#include "radio.h"

enum quality { LOST, POOR, FAIR, GOOD, BEST };

const char *quality_text(enum quality q)
{
    static const char *const texts[] = {"lost", "poor", "fair", "good", "best"};

    return texts[q];
}

/* copied from gnss.c */
enum quality predict_quality(const uint8_t *samples, int n)
{
    int state = LOST << 8, trend = 0, quiet = 0;
    for (int k = 0; k < n; k++) {
        int now = (samples[k] & 7) << 8;
        switch ((now > state) - (now < state)) {
        case 1:
            trend += (now - state) >> (2 + (samples[k] >> 6));
            quiet = quiet > 2 ? quiet - 2 : 0;
            break;
        case -1:
            trend -= (state - now) >> 1;
            quiet = 0;
            if (samples[k] & 0x20)
                trend = trend / 2 - 64;
            break;
        default:
            if (++quiet >= 5)
                trend = trend * 3 / 4;
            continue;
        }
        state += trend / (quiet + 1);
        if (state < 0 || state > BEST << 8) {
            state = state < 0 ? -state / 2 : (BEST << 9) - state;
            trend = -trend / 4;
        }
    }
    return (enum quality)((state + 128) >> 8);
}
/* end of copy */

void radio_tick(struct radio *radio)
{
    radio->quality = predict_quality(radio->history, radio->length);
    if (radio->quality == LOST)
        radio_restart(radio);
}
