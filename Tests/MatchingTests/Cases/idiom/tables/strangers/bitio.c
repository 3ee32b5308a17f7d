#include "bitio.h"

static const unsigned long low_bits[33] = {
    0x0, 0x1, 0x3, 0x7, 0xf, 0x1f, 0x3f, 0x7f, 0xff,
    0x1ff, 0x3ff, 0x7ff, 0xfff, 0x1fff, 0x3fff, 0x7fff, 0xffff,
    0x1ffff, 0x3ffff, 0x7ffff, 0xfffff, 0x1fffff, 0x3fffff, 0x7fffff, 0xffffff,
    0x1ffffff, 0x3ffffff, 0x7ffffff, 0xfffffff, 0x1fffffff, 0x3fffffff, 0x7fffffff, 0xffffffff,
};

static const unsigned power_of_two[] = {
    1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536,
};

static const unsigned power_of_ten[] = {
    1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
};

static const unsigned char ones[16] = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};

void bit_reader_open(bit_reader *r, const unsigned char *data, unsigned long size)
{
    r->next = data;
    r->end = data + size;
    r->hold = 0;
    r->count = 0;
}

int bit_reader_take(bit_reader *r, int n, unsigned long *value)
{
    while (r->count < n) {
        if (r->next == r->end)
            return -1;
        r->hold = r->hold << 8 | *r->next++;
        r->count += 8;
    }
    r->count -= n;
    *value = r->hold >> r->count & low_bits[n];
    return 0;
}

int bit_count(unsigned v)
{
    int total = 0;
    for (; v; v >>= 4)
        total += ones[v & 15];
    return total;
}

int bit_log2(unsigned v)
{
    int i = 0;
    while (i < 16 && power_of_two[i + 1] <= v)
        i++;
    return i;
}

int decimal_digits(unsigned v)
{
    int i = 1;
    while (i < 10 && power_of_ten[i] <= v)
        i++;
    return i;
}
