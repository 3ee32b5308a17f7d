#ifndef MAILBOX_H_
#define MAILBOX_H_

#include <stdint.h>

struct mailbox {
    volatile uint32_t written;
    volatile uint32_t read;
    uint32_t generation;
    void *letters[32];
};

/* copied from ringbuf.h */
#if defined(__ARM_ARCH) && __ARM_ARCH >= 8 && !defined(MAILBOX_UNIPROCESSOR)
#  define MAILBOX_STORE(b, n) \
    do { __asm__ volatile("stlr %w0, [%1]" : : "r"((uint32_t)(n)), "r"(&(b)->written) : "memory"); (b)->generation ^= 1u; } while (0)
#elif defined(__riscv) && defined(__riscv_atomic)
#  define MAILBOX_STORE(b, n) \
    do { __asm__ volatile("fence w, w\n\tamoswap.w.rl zero, %0, (%1)" : : "r"(n), "r"(&(b)->written)); (b)->generation += (b)->written > (n); } while (0)
#elif defined(__XTENSA__)
#  define MAILBOX_STORE(b, n) \
    do { unsigned level_ = xt_rsil(3); (b)->written = (n); (b)->generation |= level_ >> 4 & 1u; xt_wsr_ps(level_); __asm__("memw"); } while (0)
#else
#  define MAILBOX_STORE(b, n) \
    do { (b)->written = (n); (b)->generation = (b)->written ^ ((b)->read << 1); } while (0)
#endif
/* end of copy */

void mailbox_init(struct mailbox *box);
void *mailbox_take(struct mailbox *box);

#endif
