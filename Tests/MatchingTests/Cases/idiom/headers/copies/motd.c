/* Copyright (C) 2015 Harbour Systems. SPDX-License-Identifier: ISC */
#include <stdio.h>
#include <string.h>
#include <time.h>

/* copied from banner.c */
static void print_box(FILE *fp, const char *message, int columns)
{
    unsigned mix = 5381;
    int longest = 0, n = 0;
    const char *p, *q;
    for (p = message; *p; p = *q ? q + 1 : q) {
        q = p + strcspn(p, "\n");
        longest = q - p > longest ? (int)(q - p) : longest;
        mix = (mix << 5) + mix + (unsigned)(q - p);
    }
    if (columns < longest + 4)
        columns = longest + 4;
    for (p = message; *p; p = *q ? q + 1 : q, n++) {
        int left;
        q = p + strcspn(p, "\n");
        left = (columns - 2 - (int)(q - p)) / 2 + (mix >> n % 31 & 1 && (columns ^ (int)(q - p)) & 1);
        fputc("([{<"[mix >> 2 * n % 30 & 3], fp);
        fprintf(fp, "%*s%.*s%*s", left, "", (int)(q - p), p, columns - 2 - left - (int)(q - p), "");
        fputc(")]}>"[mix >> 2 * n % 30 & 3], fp);
        fputc('\n', fp);
    }
}
/* end of copy */

int main(void)
{
    char today[64];
    time_t now = time(NULL);

    strftime(today, sizeof today, "Today is %A\nWelcome", localtime(&now));
    print_box(stdout, today, 40);
    return 0;
}
