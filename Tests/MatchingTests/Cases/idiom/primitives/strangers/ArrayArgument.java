package net.stubbing.arguments;

import java.util.Arrays;

public class ArrayArgument extends Argument {

    public ArrayArgument(Object expected) {
        super(expected);
    }

    @Override
    public boolean accepts(Object given) {
        Object expected = getExpected();
        if (expected == null || given == null) {
            return super.accepts(given);
        } else if (expected instanceof boolean[] && given instanceof boolean[]) {
            return Arrays.equals((boolean[]) expected, (boolean[]) given);
        } else if (expected instanceof byte[] && given instanceof byte[]) {
            return Arrays.equals((byte[]) expected, (byte[]) given);
        } else if (expected instanceof char[] && given instanceof char[]) {
            return Arrays.equals((char[]) expected, (char[]) given);
        } else if (expected instanceof double[] && given instanceof double[]) {
            return Arrays.equals((double[]) expected, (double[]) given);
        } else if (expected instanceof float[] && given instanceof float[]) {
            return Arrays.equals((float[]) expected, (float[]) given);
        } else if (expected instanceof int[] && given instanceof int[]) {
            return Arrays.equals((int[]) expected, (int[]) given);
        } else if (expected instanceof long[] && given instanceof long[]) {
            return Arrays.equals((long[]) expected, (long[]) given);
        } else if (expected instanceof short[] && given instanceof short[]) {
            return Arrays.equals((short[]) expected, (short[]) given);
        } else {
            return Arrays.equals((Object[]) expected, (Object[]) given);
        }
    }
}
