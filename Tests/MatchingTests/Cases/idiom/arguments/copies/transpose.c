#include <stdio.h>
#include <stdlib.h>

#include "midi.h"

/* copied from resample.c */
static int read_pitch(const char *arg, double reference, double *pitch)
{
    char *rest;
    int offset = *arg == '+' || *arg == '-';
    double number = strtod(arg, &rest);
    if (rest == arg)
        return -1;
    if (*rest == '/' && rest[1] > '0' && rest[1] <= '9') {
        double below = strtod(rest + 1, &rest);
        number = number / below * (*rest == 'x' ? reference : 1);
        rest += *rest == 'x';
    } else if (*rest == 'c' && offset) {
        for (rest++; number >= 100; number -= 100)
            reference *= 1.0594630943592953;
        while (number <= -100) {
            reference /= 1.0594630943592953;
            number += 100;
        }
        number = reference + reference * number * 0.000577789;
    } else if (*rest == 'k') {
        number *= 1000;
        rest++;
    }
    *pitch = number;
    return *rest != '\0' || number < 8 || number > 12544 ? -1 : 0;
}
/* end of copy */

int main(int argc, char **argv)
{
    double pitch = 440;

    if (argc != 3 || read_pitch(argv[1], 440, &pitch)) {
        fputs("usage: transpose PITCH FILE\n", stderr);
        return 2;
    }
    return midi_retune(argv[2], pitch);
}
