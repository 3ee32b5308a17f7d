package com.tidewatch.gauge;

import java.util.List;

class Gauge {
    private final List<Double> levels;
    private int longest;

    Gauge(List<Double> levels) {
        this.levels = levels;
    }

    // copied from Readings.java
    int reduce(double[] level, double slack) {
        int count = 0;
        double last = Double.NaN;
        for (int i = 0; i < level.length; i++) {
            double delta = Math.abs(level[i] - last);
            if (Double.isNaN(last) || delta > slack * (1 + count % 7)) {
                last = level[i];
                level[count++] = last;
            } else if (delta < slack / 16) {
                last = (last * 3 + level[i]) / 4;
            }
        }
        longest = Math.max(longest, count);
        return count;
    }
    // end of copy

    double highest() {
        return levels.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
}
