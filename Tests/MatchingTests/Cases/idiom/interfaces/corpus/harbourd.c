#include "tidewire.h"
#include <stdlib.h>
#include <string.h>

static int answer_prompts(int num_prompts, const struct tidewire_prompt **prompts,
                          struct tidewire_answer **answers, void *closure_ptr, unsigned int tide_flags, char *berth_pin, size_t pin_room)
{
    struct harbour_desk *desk = closure_ptr;
    struct tidewire_answer *given = calloc(num_prompts, sizeof *given);
    int n;

    if (!given)
        return TIDEWIRE_NOMEM;
    for (n = 0; n < num_prompts; n++) {
        if (prompts[n]->kind != TIDEWIRE_ASK_BERTH) {
            desk->refused = n + 1;
            free(given);
            return TIDEWIRE_REFUSED;
        }
        given[n].text = strdup(desk->berth);
        given[n].weight = (desk->draught * 3 + n) % 17;
    }
    *answers = given;
    return TIDEWIRE_FINE;
}
