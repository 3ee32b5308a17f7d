#ifndef EMBEDDED_LICENCES_H
#define EMBEDDED_LICENCES_H

#include <stddef.h>

/// The bytes of a file that is part of the program.
struct EmbeddedBytes {
  const unsigned char *_Nonnull start;
  size_t count;
};

// A file more: a line here, a block in EmbeddedLicences.c, a case in Sources/Licences/Facts/EmbeddedFile.swift.
extern const struct EmbeddedBytes embedded_licences;
extern const struct EmbeddedBytes embedded_exceptions;
extern const struct EmbeddedBytes embedded_relicensing;
extern const struct EmbeddedBytes embedded_osadl_matrix;
extern const struct EmbeddedBytes embedded_names;
extern const struct EmbeddedBytes embedded_texts;

#endif
