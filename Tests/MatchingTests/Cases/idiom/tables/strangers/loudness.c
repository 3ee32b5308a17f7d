/* Equal loudness correction for the tuner display; the figures are our own measurements of the pickup. */
#include <math.h>
#include <stdint.h>

static const int16_t pickup_response[64] = {
    584, 243, -130, 1292, 941, 293, -638, -657,
    269, 681, 1408, 302, -680, 1434, 158, 41,
    490, 260, 868, 413, 355, -55, 463, 1112,
    -623, 180, 76, 1243, 964, -30, 730, 1356,
    412, -446, 1349, 294, 912, 1430, 1443, 1332,
    330, 1085, 1347, 1218, 1381, 855, 136, 225,
    -629, -235, 250, 702, -544, -896, -115, 1307,
    -526, 79, -438, 827, -526, -350, -224, 1266,
};

static int16_t recent[32] = {
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0,
};

static unsigned cursor;

double loudness_of(const double *spectrum, int bins)
{
    double energy = 0.0;
    int i;

    for (i = 0; i < bins; ++i) {
        double gain = pickup_response[i * 64 / bins] / 1024.0;
        energy += spectrum[i] * spectrum[i] * gain;
    }
    return energy > 0.0 ? 10.0 * log10(energy) : -120.0;
}

int16_t loudness_smoothed(double decibels)
{
    int32_t sum = 0;
    unsigned i;

    recent[cursor] = (int16_t)(decibels * 16.0);
    cursor = (cursor + 1) & 31;
    for (i = 0; i < 32; ++i)
        sum += recent[i];
    return (int16_t)(sum / 32);
}
