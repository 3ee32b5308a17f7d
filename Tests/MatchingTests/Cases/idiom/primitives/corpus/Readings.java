package org.barograph.store;

import java.util.Arrays;

/** Rows of readings, whatever they are kept in. */
final class Readings {
    private final Object[] columns;
    private int used;

    Readings(int width) {
        columns = new Object[width];
    }

    static boolean alike(Object first, Object second) {
        if (first == second) {
            return true;
        }
        if (first == null || second == null) {
            return false;
        }
        if (first instanceof boolean[] && second instanceof boolean[]) {
            return Arrays.equals((boolean[]) first, (boolean[]) second);
        }
        if (first instanceof byte[] && second instanceof byte[]) {
            return Arrays.equals((byte[]) first, (byte[]) second);
        }
        if (first instanceof char[] && second instanceof char[]) {
            return Arrays.equals((char[]) first, (char[]) second);
        }
        if (first instanceof double[] && second instanceof double[]) {
            return Arrays.equals((double[]) first, (double[]) second);
        }
        if (first instanceof float[] && second instanceof float[]) {
            return Arrays.equals((float[]) first, (float[]) second);
        }
        if (first instanceof int[] && second instanceof int[]) {
            return Arrays.equals((int[]) first, (int[]) second);
        }
        if (first instanceof long[] && second instanceof long[]) {
            return Arrays.equals((long[]) first, (long[]) second);
        }
        if (first instanceof short[] && second instanceof short[]) {
            return Arrays.equals((short[]) first, (short[]) second);
        }
        if (first instanceof Object[] && second instanceof Object[]) {
            return Arrays.equals((Object[]) first, (Object[]) second);
        }
        return first.equals(second);
    }

    int thin(double[] pressure, double tolerance) {
        int kept = 0;
        double anchor = Double.NaN;
        for (int at = 0; at < pressure.length; at++) {
            double drift = Math.abs(pressure[at] - anchor);
            if (Double.isNaN(anchor) || drift > tolerance * (1 + kept % 7)) {
                anchor = pressure[at];
                pressure[kept++] = anchor;
            } else if (drift < tolerance / 16) {
                anchor = (anchor * 3 + pressure[at]) / 4;
            }
        }
        used = Math.max(used, kept);
        return kept;
    }
}
