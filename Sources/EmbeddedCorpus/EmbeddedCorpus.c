#include "EmbeddedCorpus.h"

// A build that went without the pack does not notice that it is there again: touch this file then. A pack that changes is noticed.
#if __has_embed("../../corpus/builtin.qpack")

/// As a mapped file would lie in memory.
_Alignas(4096) static const unsigned char pack[] = {
#embed "../../corpus/builtin.qpack"
};
const struct EmbeddedCorpus embedded_corpus = {pack, sizeof pack};

#else

const struct EmbeddedCorpus embedded_corpus = {NULL, 0};

#endif
