/* Tokeniser for the configuration language: one class per ASCII character. */
#include "charclass.h"

enum { XX, SP, LE, DI };

static const unsigned char class_table[128] = {
    /* control characters */
    XX, XX, XX, XX, XX, XX, XX, XX, XX, SP, SP, XX, XX, SP, XX, XX,
    XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
    /* blank, punctuation, digits */
    SP, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX, XX,
    DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, XX, XX, XX, XX, XX, XX,
    /* upper case */
    XX, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE,
    LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, XX, XX, XX, XX, LE,
    /* lower case */
    XX, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE,
    LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, LE, XX, XX, XX, XX, XX,
};

static const unsigned char is_hex[128] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
};

int cc_class(int c)
{
    return c < 0 || c > 127 ? LE : class_table[c];
}

const char *cc_skip_blanks(const char *p)
{
    while (cc_class((unsigned char)*p) == SP)
        p++;
    return p;
}

const char *cc_end_of_word(const char *p)
{
    while (cc_class((unsigned char)*p) >= LE)
        p++;
    return p;
}

long cc_parse_hex(const char **pp)
{
    const char *p = *pp;
    long value = 0;
    for (; *p > 0 && is_hex[(int)*p]; p++) {
        int digit = *p <= '9' ? *p - '0' : (*p | 32) - 'a' + 10;
        value = value * 16 + digit;
    }
    *pp = p;
    return value;
}
