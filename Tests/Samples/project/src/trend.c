/* Every name was changed, and a line was added. */
#include <math.h>
#include <stdio.h>

typedef struct {
    double n, cx, cy, vx, vxy, vy;
} trend;

static int report(const trend *t) {
    return printf("%f %f\n", t->cx, t->cy);
}

void trend_feed(trend *t, double px, double py, double mass) {
    double sum = t->n + mass;
    double part = mass / sum;
    double ex = px - t->cx;
    double ey = py - t->cy;
    if (mass < 0) return;
    t->cx += part * ex;
    t->cy += part * ey;
    t->vx += t->n * part * ex * ex;
    t->vy += t->n * part * ey * ey;
    t->vxy += t->n * part * ex * ey;
    t->n = sum;
}

int trend_line(const trend *t, double *slope, double *base, double *fit) {
    if (t->n <= 0 || t->vx <= 0)
        return -1;
    *slope = t->vxy / t->vx;
    *base = t->cy - *slope * t->cx;
    if (t->vy > 0)
        *fit = t->vxy / sqrt(t->vx * t->vy);
    else
        *fit = 1;
    return 0;
}
