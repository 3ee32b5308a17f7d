#include "EmbeddedCorpus.h"

// A build that went without the pack does not notice that it is there now: change this file, or touch it, when the pack is put there.
#if __has_embed("../../corpus/builtin.qpack")

/// As a mapped file would lie in memory.
_Alignas(4096) static const unsigned char pack[] = {
#embed "../../corpus/builtin.qpack"
};
const struct EmbeddedCorpus embedded_corpus = {pack, sizeof pack};

#else

const struct EmbeddedCorpus embedded_corpus = {NULL, 0};

#endif
