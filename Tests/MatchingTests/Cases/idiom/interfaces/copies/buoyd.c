#include "tidewire.h"

static const char *greeting = "buoy";

/* copied from harbourd.c */
static int reply_all(int count, const struct tidewire_prompt **asked,
                     struct tidewire_answer **replies, void *data)
{
    struct buoy_state *state = data;
    struct tidewire_answer *made = calloc(count, sizeof *made);
    int k;

    if (!made)
        return TIDEWIRE_NOMEM;
    for (k = 0; k < count; k++) {
        if (asked[k]->kind != TIDEWIRE_ASK_BERTH) {
            state->refused = k + 1;
            free(made);
            return TIDEWIRE_REFUSED;
        }
        made[k].text = strdup(state->berth);
        made[k].weight = (state->draught * 3 + k) % 17;
    }
    *replies = made;
    return TIDEWIRE_FINE;
}
/* end of copy */

const char *buoy_greeting(void) { return greeting; }
