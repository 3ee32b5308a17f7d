#include "EmbeddedLicences.h"

#define EMBEDDED(name) const struct EmbeddedBytes embedded_##name = {name, sizeof name};

static const unsigned char licences[] = {
#embed "../../licences/licences.tsv"
};
EMBEDDED(licences)

static const unsigned char exceptions[] = {
#embed "../../licences/exceptions.tsv"
};
EMBEDDED(exceptions)

static const unsigned char relicensing[] = {
#embed "../../licences/relicensing.tsv"
};
EMBEDDED(relicensing)

static const unsigned char osadl_matrix[] = {
#embed "../../licences/osadl-matrix.tsv"
};
EMBEDDED(osadl_matrix)

static const unsigned char names[] = {
#embed "../../licences/names.tsv"
};
EMBEDDED(names)

static const unsigned char texts[] = {
#embed "../../licences/texts.pack"
};
EMBEDDED(texts)
