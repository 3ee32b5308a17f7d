#ifndef EMBEDDED_SAMPLE_H
#define EMBEDDED_SAMPLE_H

#include <stddef.h>

/// The bytes of a sample file that is part of the program.
struct EmbeddedSample {
  const unsigned char *_Nonnull start;
  size_t count;
};

// A file more: a line here, a block in EmbeddedSample.c, a case in Sources/SelfTest/SampleFile.swift.
extern const struct EmbeddedSample embedded_spans_c;
extern const struct EmbeddedSample embedded_raglines_js;
extern const struct EmbeddedSample embedded_ballots_py;
extern const struct EmbeddedSample embedded_weather_c;
extern const struct EmbeddedSample embedded_palette_js;
extern const struct EmbeddedSample embedded_ledger_py;

#endif
