#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "dedupe.h"
#include "version.h"

static struct option options[] = {
    {"dry-run", no_argument, 0, 'n'},
    {"help", no_argument, 0, 'h'},
    {"min-size", required_argument, 0, 'm'},
    {"recursive", no_argument, 0, 'R'},
    {"threads", required_argument, 0, 't'},
    {"version", no_argument, 0, 'V'},
    {"log", required_argument, 0, 'l'},
    {0, 0, 0, 0}
};

static void print_usage(FILE *stream, const char *program)
{
    fprintf(stream, "Usage: %s [OPTION]... DIRECTORY...\n", program);
    fprintf(stream, "Replace duplicate files by hard links.\n\n");
    fprintf(stream, "  -n, --dry-run         only tell what would be done\n");
    fprintf(stream, "  -m, --min-size=BYTES  leave smaller files alone\n");
    fprintf(stream, "  -R, --recursive       enter subdirectories\n");
    fprintf(stream, "  -t, --threads=N       files hashed at a time\n");
    fprintf(stream, "  -l, --log=FILE        write a log\n");
    fprintf(stream, "  -h, --help            print this and exit\n");
    fprintf(stream, "  -V, --version         print the version and exit\n");
}

int main(int argc, char *argv[])
{
    struct dedupe job;
    int c;
    int index = 0;
    int status = 0;

    dedupe_init(&job);
    for (;;) {
        c = getopt_long(argc, argv, "nhm:Rt:Vl:", options, &index);
        if (c == -1)
            break;
        switch (c) {
        case 'n':
            job.dry_run = true;
            break;
        case 'm':
            job.min_size = strtoul(optarg, NULL, 10);
            break;
        case 'R':
            job.recursive = true;
            break;
        case 't':
            job.threads = atoi(optarg);
            if (job.threads < 1) {
                fprintf(stderr, "%s: invalid number of threads '%s'\n", argv[0], optarg);
                exit(EXIT_FAILURE);
            }
            break;
        case 'l':
            job.log = fopen(optarg, "a");
            if (job.log == NULL) {
                perror(optarg);
                exit(EXIT_FAILURE);
            }
            break;
        case 'h':
            print_usage(stdout, argv[0]);
            exit(EXIT_SUCCESS);
        case 'V':
            printf("dedupe %s\n", VERSION);
            exit(EXIT_SUCCESS);
        case '?':
        default:
            print_usage(stderr, argv[0]);
            exit(EXIT_FAILURE);
        }
    }

    if (optind == argc) {
        fprintf(stderr, "%s: no directory given\n", argv[0]);
        print_usage(stderr, argv[0]);
        exit(EXIT_FAILURE);
    }
    while (optind < argc)
        status |= dedupe_tree(&job, argv[optind++]);
    dedupe_free(&job);
    return status ? EXIT_FAILURE : EXIT_SUCCESS;
}
