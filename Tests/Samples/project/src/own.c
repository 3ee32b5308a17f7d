/* Nothing in this file was copied. */
#include <stdio.h>

static const char *const weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

int main(int argc, char **argv) {
    unsigned long day = 0;
    if (argc > 1 && sscanf(argv[1], "%lu", &day) != 1) {
        fprintf(stderr, "usage: %s DAYS\n", argv[0]);
        return 2;
    }
    printf("%s\n", weekdays[(day + 3) % 7]);
    return 0;
}
