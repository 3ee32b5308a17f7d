/*
 * spool.c
 *
 * Copyright (C) 2003 Dorothea Lang <dorothea@spool.example>
 * SPDX-License-Identifier: BSD-2-Clause
 *
 * Use it and pass it on, changed or not, as long as these lines stay. Nobody answers for damage that it does.
 * The file COPYRIGHT says more.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "config.h"
#include "spool.h"

#ifndef lint
static const char rcsid[] = "$Id: spool.c,v 2.3 2003/11/20 08:00:01 dl Exp $";
#endif

static void warranty(void)
{
    puts("spool is passed on in the hope that it helps,");
    puts("but without any warranty.");
    puts("The file COPYRIGHT says more.");
    exit(EXIT_SUCCESS);
}

static void version(const char *program)
{
    fprintf(stdout,
            "%s (%s) %s\n"
            "Copyright (C) 2003 Dorothea Lang.\n"
            "This is free software: you may change it and pass it on.\n"
            "There is NO WARRANTY, to the extent that the law allows.\n",
            program, PACKAGE_NAME, PACKAGE_VERSION);
    exit(EXIT_SUCCESS);
}

int main(int argc, char **argv)
{
    struct spool *queue;

    if (argc > 1 && strcmp(argv[1], "--version") == 0)
        version(argv[0]);
    if (argc > 1 && strcmp(argv[1], "--warranty") == 0)
        warranty();
    queue = spool_open(argc > 1 ? argv[1] : DEFAULT_SPOOL);
    if (!queue) {
        perror(argv[0]);
        return 1;
    }
    spool_run(queue);
    spool_close(queue);
    return 0;
}
