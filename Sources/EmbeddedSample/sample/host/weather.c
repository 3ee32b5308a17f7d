enum wind { CALM, BREEZE, GALE };

/* What a gauge on the roof shows, made readable. */
double fahrenheit(double celsius) {
    return celsius * 9.0 / 5.0 + 32.0;
}

enum wind wind_of(double knots) {
    if (knots >= 34.0) return GALE;
    return knots < 1.0 ? CALM : BREEZE;
}

unsigned char parity(const char *line) {
    unsigned char sum = 0;
    do {
        sum ^= (unsigned char)*line;
    } while (*line++);
    return sum;
}

int is_frost(const double *night, int hours) {
    int cold = 0;
    while (hours-- > 0) cold |= night[hours] <= 0.0;
    return cold;
}
