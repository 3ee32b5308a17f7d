#ifndef EMBEDDED_CORPUS_H
#define EMBEDDED_CORPUS_H

#include <stddef.h>

/// The bytes of corpus/builtin.qpack; no bytes, at NULL, when it was not there as the program was built.
struct EmbeddedCorpus {
  const void *_Nullable start;
  size_t count;
};

extern const struct EmbeddedCorpus embedded_corpus;

#endif
