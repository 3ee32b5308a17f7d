#ifndef INCLUDED_IMAGELIB_H
#define INCLUDED_IMAGELIB_H

#ifdef __cplusplus
extern "C" {
#endif

#include <stddef.h>

#if defined(_WIN32) || defined(__CYGWIN__)
#  if defined(IMAGELIB_BUILDING)
#    define IMAGELIB_PUBLIC __declspec(dllexport)
#  elif defined(IMAGELIB_SHARED)
#    define IMAGELIB_PUBLIC __declspec(dllimport)
#  else
#    define IMAGELIB_PUBLIC
#  endif
#else
#  define IMAGELIB_PUBLIC __attribute__((visibility("default")))
#endif

#if defined(__GNUC__) || defined(__clang__)
#  define IMAGELIB_LIKELY(x)   __builtin_expect(!!(x), 1)
#  define IMAGELIB_UNLIKELY(x) __builtin_expect(!!(x), 0)
#  define IMAGELIB_DEPRECATED  __attribute__((deprecated))
#elif defined(_MSC_VER)
#  define IMAGELIB_LIKELY(x)   (x)
#  define IMAGELIB_UNLIKELY(x) (x)
#  define IMAGELIB_DEPRECATED  __declspec(deprecated)
#else
#  define IMAGELIB_LIKELY(x)   (x)
#  define IMAGELIB_UNLIKELY(x) (x)
#  define IMAGELIB_DEPRECATED
#endif

#define IMAGELIB_VERSION_MAJOR 3
#define IMAGELIB_VERSION_MINOR 0
#define IMAGELIB_VERSION_PATCH 12
#define IMAGELIB_STRINGIFY_(x) #x
#define IMAGELIB_STRINGIFY(x) IMAGELIB_STRINGIFY_(x)
#define IMAGELIB_VERSION \
  IMAGELIB_STRINGIFY(IMAGELIB_VERSION_MAJOR) "." IMAGELIB_STRINGIFY(IMAGELIB_VERSION_MINOR)

#ifndef CLAMP
#define CLAMP(v, lo, hi) ((v) < (lo) ? (lo) : ((v) > (hi) ? (hi) : (v)))
#endif

typedef struct imagelib_image imagelib_image;

typedef enum {
  IMAGELIB_OK = 0,
  IMAGELIB_ERROR_MEMORY = -1,
  IMAGELIB_ERROR_FORMAT = -2,
  IMAGELIB_ERROR_IO = -3
} imagelib_status;

IMAGELIB_PUBLIC imagelib_image *imagelib_new(int width, int height);
IMAGELIB_PUBLIC void imagelib_free(imagelib_image *image);
IMAGELIB_PUBLIC imagelib_status imagelib_load(imagelib_image **image, const char *path);
IMAGELIB_PUBLIC imagelib_status imagelib_save(const imagelib_image *image, const char *path);
IMAGELIB_PUBLIC int imagelib_width(const imagelib_image *image);
IMAGELIB_PUBLIC int imagelib_height(const imagelib_image *image);

#ifdef __cplusplus
}
#endif

#endif
