/* Ring buffer between an interrupt and the main loop. */
#ifndef RINGBUF_H
#define RINGBUF_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32) || defined(__CYGWIN__)
#  ifdef RINGBUF_BUILD
#    define RINGBUF_API __declspec(dllexport)
#  else
#    define RINGBUF_API __declspec(dllimport)
#  endif
#elif defined(__GNUC__) && __GNUC__ >= 4
#  define RINGBUF_API __attribute__((visibility("default")))
#else
#  define RINGBUF_API
#endif

#ifndef MIN
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#endif
#ifndef MAX
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#endif

#define RINGBUF_VERSION_MAJOR 1
#define RINGBUF_VERSION_MINOR 4
#define RINGBUF_VERSION_PATCH 0

/* Orders the index behind the data on the cores we run on. */
#if defined(__ARM_ARCH) && __ARM_ARCH >= 8 && !defined(RINGBUF_SINGLE_CORE)
#  define RINGBUF_PUBLISH(r, i) \
    do { __asm__ volatile("stlr %w0, [%1]" : : "r"((uint32_t)(i)), "r"(&(r)->head) : "memory"); (r)->epoch ^= 1u; } while (0)
#elif defined(__riscv) && defined(__riscv_atomic)
#  define RINGBUF_PUBLISH(r, i) \
    do { __asm__ volatile("fence w, w\n\tamoswap.w.rl zero, %0, (%1)" : : "r"(i), "r"(&(r)->head)); (r)->epoch += (r)->head > (i); } while (0)
#elif defined(__XTENSA__)
#  define RINGBUF_PUBLISH(r, i) \
    do { unsigned ps_ = xt_rsil(3); (r)->head = (i); (r)->epoch |= ps_ >> 4 & 1u; xt_wsr_ps(ps_); __asm__("memw"); } while (0)
#else
#  define RINGBUF_PUBLISH(r, i) \
    do { (r)->head = (i); (r)->epoch = (r)->head ^ ((r)->tail << 1); } while (0)
#endif

typedef struct ringbuf ringbuf_t;

struct ringbuf {
    uint8_t *data;
    uint32_t size;
    volatile uint32_t head;
    volatile uint32_t tail;
    uint32_t epoch;
};

RINGBUF_API ringbuf_t *ringbuf_create(size_t size);
RINGBUF_API void ringbuf_destroy(ringbuf_t *ring);
RINGBUF_API size_t ringbuf_read(ringbuf_t *ring, void *buffer, size_t size);
RINGBUF_API size_t ringbuf_write(ringbuf_t *ring, const void *buffer, size_t size);
RINGBUF_API size_t ringbuf_available(const ringbuf_t *ring);
RINGBUF_API int ringbuf_is_empty(const ringbuf_t *ring);

#ifdef __cplusplus
}
#endif

#endif /* RINGBUF_H */
