/* Command line of the resampler. */
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "resample.h"

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

/* Reads "44.1k", "3/2x" or "+20c" (cents) against the rate of the input. */
static int parse_rate(const char *text, double base, double *rate)
{
    char *end;
    int relative = *text == '+' || *text == '-';
    double value = strtod(text, &end);
    if (end == text)
        return -1;
    if (*end == '/' && end[1] > '0' && end[1] <= '9') {
        double divisor = strtod(end + 1, &end);
        value = value / divisor * (*end == 'x' ? base : 1);
        end += *end == 'x';
    } else if (*end == 'c' && relative) {
        for (end++; value >= 100; value -= 100)
            base *= 1.0594630943592953;
        while (value <= -100) {
            base /= 1.0594630943592953;
            value += 100;
        }
        value = base + base * value * 0.000577789;
    } else if (*end == 'k') {
        value *= 1000;
        end++;
    }
    *rate = value;
    return *end != '\0' || value < 1 || value > 768000 ? -1 : 0;
}

int main(int argc, char **argv)
{
    static const struct option long_options[] = {
        {"rate", required_argument, NULL, 'r'},
        {"channels", required_argument, NULL, 'c'},
        {"output", required_argument, NULL, 'o'},
        {"quiet", no_argument, NULL, 'q'},
        {"verbose", no_argument, NULL, 'v'},
        {"help", no_argument, NULL, 'h'},
        {NULL, 0, NULL, 0},
    };
    struct resample_settings settings = {0};
    const char *output = NULL;
    int opt;

    while ((opt = getopt_long(argc, argv, "r:c:o:qvh", long_options, NULL)) != -1) {
        switch (opt) {
        case 'r':
            if (parse_rate(optarg, 44100, &settings.rate) != 0) {
                fprintf(stderr, "%s: invalid rate: %s\n", argv[0], optarg);
                return EXIT_FAILURE;
            }
            break;
        case 'c':
            settings.channels = atoi(optarg);
            break;
        case 'o':
            output = optarg;
            break;
        case 'q':
            settings.verbosity = 0;
            break;
        case 'v':
            settings.verbosity++;
            break;
        case 'h':
            usage(argv[0]);
            return EXIT_SUCCESS;
        default:
            usage(argv[0]);
            return EXIT_FAILURE;
        }
    }
    if (optind >= argc) {
        usage(argv[0]);
        return EXIT_FAILURE;
    }
    for (int i = optind; i < argc; i++) {
        if (resample_file(argv[i], output, &settings) != 0) {
            fprintf(stderr, "%s: %s: %s\n", argv[0], argv[i], strerror(errno));
            return EXIT_FAILURE;
        }
    }
    return EXIT_SUCCESS;
}
