#ifndef EMBEDDED_COMMON_WORDS_H
#define EMBEDDED_COMMON_WORDS_H

#include <stddef.h>

/// The bytes of corpus/common-words.bin.
struct EmbeddedCommonWords {
  const unsigned char *_Nonnull start;
  size_t count;
};

extern const struct EmbeddedCommonWords embedded_common_words;

#endif
