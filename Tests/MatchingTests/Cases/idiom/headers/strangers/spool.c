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

static const char notice[] =
    "Copyright (C) 2003 Dorothea Lang\n"
    "All rights reserved but those that the licence gives.\n";

static void version(void)
{
    printf("%s %s\n", PACKAGE_NAME, PACKAGE_VERSION);
    printf("Copyright (C) 2003 Dorothea Lang.\n");
    printf("This is free software: you may change it and pass it on.\n");
    printf("There is NO WARRANTY, to the extent that the law allows.\n");
    exit(0);
}

static void warranty(FILE *fp)
{
    fputs(notice, fp);
    fputs("This program is passed on in the hope that it helps,\n", fp);
    fputs("but without any warranty.\n", fp);
    fputs("\n", fp);
    fputs("The file COPYRIGHT says more.\n", fp);
}

int main(int argc, char **argv)
{
    struct spool *queue;

    if (argc > 1 && strcmp(argv[1], "--version") == 0)
        version();
    if (argc > 1 && strcmp(argv[1], "--warranty") == 0) {
        warranty(stdout);
        return 0;
    }
    queue = spool_open(argc > 1 ? argv[1] : DEFAULT_SPOOL);
    if (!queue) {
        perror(argv[0]);
        return 1;
    }
    spool_run(queue);
    spool_close(queue);
    return 0;
}
