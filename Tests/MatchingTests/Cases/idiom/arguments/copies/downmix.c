/* Mixes many channels to few; its option table was taken over as it stood. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "downmix.h"

/* copied from resample.c */
static void usage(const char *name)
{
    fprintf(stderr, "usage: %s [-hvq] [-r RATE] [-c CHANNELS] [-o FILE] INPUT...\n", name);
    fprintf(stderr, "  -r, --rate RATE          output rate in hertz\n");
    fprintf(stderr, "  -c, --channels CHANNELS  output channels\n");
    fprintf(stderr, "  -o, --output FILE        where the result goes\n");
    fprintf(stderr, "  -q, --quiet              tell nothing\n");
    fprintf(stderr, "  -v, --verbose            tell more\n");
    fprintf(stderr, "  -h, --help               this text\n");
}

static const struct option long_options[] = {
    {"rate", required_argument, NULL, 'r'},
    {"channels", required_argument, NULL, 'c'},
    {"output", required_argument, NULL, 'o'},
    {"quiet", no_argument, NULL, 'q'},
    {"verbose", no_argument, NULL, 'v'},
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};
/* end of copy */

int main(int argc, char **argv)
{
    struct downmix mix = downmix_default();
    int option;

    for (;;) {
        option = getopt_long(argc, argv, "r:c:o:qvh", long_options, NULL);
        if (option < 0)
            return downmix_run(&mix, argv + optind);
        if (option == 'h')
            usage(argv[0]);
        else if (!downmix_set(&mix, option, optarg))
            exit(2);
    }
}
