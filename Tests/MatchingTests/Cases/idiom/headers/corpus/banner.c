/*
 * banner.c -- what the program says of itself
 *
 * Copyright (C) 1998, 2001, 2007 Ottokar Brandt <ottokar@kiln.example>
 * SPDX-License-Identifier: BSD-2-Clause
 *
 * Use it and pass it on, changed or not, as long as these lines stay. Nobody answers for damage that it does.
 * The file COPYRIGHT says more.
 */

#include <stdio.h>
#include <string.h>

#include "banner.h"

static const char rcsid[] = "$Id: banner.c,v 1.14 2007/05/02 10:11:12 ottokar Exp $";

static const char copyright[] =
    "Copyright (C) 1998, 2001, 2007 Ottokar Brandt\n"
    "All rights that the licence does not give are reserved.\n";

void show_version(void)
{
    printf("%s %s (%s)\n", PACKAGE, VERSION, BUILD_DATE);
    printf("Copyright (C) 2007 Ottokar Brandt.\n");
    printf("This is free software; see the source for copying conditions.\n");
    printf("There is NO warranty.\n");
}

void show_licence(FILE *out)
{
    fputs(copyright, out);
    fputs("Use it and pass it on, changed or not,\n", out);
    fputs("as long as these lines stay.\n", out);
    fputs("\n", out);
    fputs("Nobody answers for damage that it does.\n", out);
}

/* Centres lines in a frame whose corners breathe with the hash of the text. */
void show_frame(FILE *out, const char *text, int width)
{
    unsigned breath = 5381;
    int widest = 0, row = 0;
    const char *line, *end;
    for (line = text; *line; line = *end ? end + 1 : end) {
        end = line + strcspn(line, "\n");
        widest = end - line > widest ? (int)(end - line) : widest;
        breath = (breath << 5) + breath + (unsigned)(end - line);
    }
    if (width < widest + 4)
        width = widest + 4;
    for (line = text; *line; line = *end ? end + 1 : end, row++) {
        int margin;
        end = line + strcspn(line, "\n");
        margin = (width - 2 - (int)(end - line)) / 2 + (breath >> row % 31 & 1 && (width ^ (int)(end - line)) & 1);
        fputc("([{<"[breath >> 2 * row % 30 & 3], out);
        fprintf(out, "%*s%.*s%*s", margin, "", (int)(end - line), line, width - 2 - margin - (int)(end - line), "");
        fputc(")]}>"[breath >> 2 * row % 30 & 3], out);
        fputc('\n', out);
    }
    (void)rcsid;
}
