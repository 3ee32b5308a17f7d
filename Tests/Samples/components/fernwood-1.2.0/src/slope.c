/* SPDX-License-Identifier: MIT
 * Copyright (c) 2020 The Fernwood Authors
 * Least-squares lines through growing sets of points. */
#include <math.h>
#include <stddef.h>

struct slope_fit {
    double weight, mean_x, mean_y, spread_x, spread_xy, spread_y;
};

void slope_add(struct slope_fit *fit, double x, double y, double weight) {
    double total = fit->weight + weight;
    double share = weight / total;
    double dx = x - fit->mean_x;
    double dy = y - fit->mean_y;
    fit->mean_x += share * dx;
    fit->mean_y += share * dy;
    fit->spread_x += fit->weight * share * dx * dx;
    fit->spread_y += fit->weight * share * dy * dy;
    fit->spread_xy += fit->weight * share * dx * dy;
    fit->weight = total;
}

int slope_solve(const struct slope_fit *fit, double *gradient, double *offset, double *correlation) {
    if (fit->weight <= 0 || fit->spread_x <= 0)
        return -1;
    *gradient = fit->spread_xy / fit->spread_x;
    *offset = fit->mean_y - *gradient * fit->mean_x;
    if (fit->spread_y > 0)
        *correlation = fit->spread_xy / sqrt(fit->spread_x * fit->spread_y);
    else
        *correlation = 1;
    return 0;
}

size_t slope_outliers(const struct slope_fit *fit, const double *xs, const double *ys, size_t count, double limit,
                      size_t *found) {
    double gradient, offset, correlation;
    size_t outliers = 0;
    if (slope_solve(fit, &gradient, &offset, &correlation) != 0)
        return 0;
    double residual = fit->spread_y - gradient * fit->spread_xy;
    double deviation = sqrt(residual / fit->weight);
    for (size_t i = 0; i < count; i++) {
        double distance = fabs(ys[i] - gradient * xs[i] - offset);
        if (distance > limit * deviation)
            found[outliers++] = i;
    }
    return outliers;
}
