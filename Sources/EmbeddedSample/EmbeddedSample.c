#include "EmbeddedSample.h"

#define EMBEDDED(name) const struct EmbeddedSample embedded_##name = {name, sizeof name};

static const unsigned char spans_c[] = {
#embed "sample/component/spans.c"
};
EMBEDDED(spans_c)

static const unsigned char raglines_js[] = {
#embed "sample/component/raglines.js"
};
EMBEDDED(raglines_js)

static const unsigned char ballots_py[] = {
#embed "sample/component/ballots.py"
};
EMBEDDED(ballots_py)

static const unsigned char weather_c[] = {
#embed "sample/host/weather.c"
};
EMBEDDED(weather_c)

static const unsigned char palette_js[] = {
#embed "sample/host/palette.js"
};
EMBEDDED(palette_js)

static const unsigned char ledger_py[] = {
#embed "sample/host/ledger.py"
};
EMBEDDED(ledger_py)
