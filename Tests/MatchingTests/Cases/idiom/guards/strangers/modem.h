#ifndef _MODEM_H_
#define _MODEM_H_

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MODEM_MAJOR 0
#define MODEM_MINOR 9
#define MODEM_MICRO 3

#if defined _WIN32
  #ifdef MODEM_EXPORTS
    #define MODEM_EXPORT __declspec(dllexport)
  #else
    #define MODEM_EXPORT __declspec(dllimport)
  #endif
#elif __GNUC__ >= 4
  #define MODEM_EXPORT __attribute__ ((visibility ("default")))
#else
  #define MODEM_EXPORT
#endif

#ifndef MODEM_MAX_LINE
#define MODEM_MAX_LINE 256
#endif

#ifndef MIN
#define MIN(x, y) (((x) < (y)) ? (x) : (y))
#endif

#define ARRAY_SIZE(x) (sizeof(x) / sizeof((x)[0]))
#define UNUSED(x) ((void)(x))

#ifdef __cplusplus
extern "C" {
#endif

typedef struct modem modem;
typedef void (*modem_callback)(modem *m, const char *line, void *user);

enum modem_state {
    MODEM_OFF,
    MODEM_IDLE,
    MODEM_DIALLING,
    MODEM_CONNECTED
};

struct modem_stats {
    uint32_t sent;
    uint32_t received;
    uint16_t errors;
};

MODEM_EXPORT modem *modem_open(const char *device, int baud);
MODEM_EXPORT void modem_close(modem *m);
MODEM_EXPORT int modem_send(modem *m, const char *command);
MODEM_EXPORT int modem_dial(modem *m, const char *number);
MODEM_EXPORT bool modem_is_connected(const modem *m);
MODEM_EXPORT enum modem_state modem_get_state(const modem *m);
MODEM_EXPORT void modem_set_callback(modem *m, modem_callback callback, void *user);
MODEM_EXPORT size_t modem_read(modem *m, void *buffer, size_t length);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* _MODEM_H_ */
