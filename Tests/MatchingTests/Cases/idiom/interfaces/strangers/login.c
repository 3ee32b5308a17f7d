#include <tidewire.h>
#include "console.h"

static int conversation(int num_prompts, const struct tidewire_prompt **prompts,
    struct tidewire_answer **answers, void *closure_ptr, unsigned int tide_flags, char *berth_pin, size_t pin_room)
{
    console_note("asked %d times", num_prompts);
    *answers = console_replies(closure_ptr);
    return *answers ? TIDEWIRE_FINE : TIDEWIRE_NOMEM;
}
