#include "EmbeddedCommonWords.h"

static const unsigned char words[] = {
#embed "../../corpus/common-words.bin"
};
const struct EmbeddedCommonWords embedded_common_words = {words, sizeof words};
