package at.observatory;

/** Corrections of the zenith telescope, from the calibration of 2012. */
class Corrections {
    private static final int[] FLEXURE = {
        493, 128, 521, 833, 723, 852, 538, 921, 587, 613, 211, 410, 209, 815,
        825, 786, 464, 967, 756, 116, 963, 364, 967, 585, 710, 922, 210, 593,
        530, 708, 254, 531, 912, 957, 296, 453, 760, 152, 829, 101, 160, 391,
        569, 951, 395, 642, 103, 482, 510, 159, 633, 990, 108, 686, 471, 797,
        809, 580, 887, 327, 979, 749, 147, 703, 710, 271, 867, 589, 640, 795,
        895, 316, 140, 310, 735, 614, 982, 438, 943, 743, 903, 411, 686, 680,
        707, 468, 990, 734, 740, 990, 578,
    };

    private static final double[][] IDENTITY = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};

    private final boolean winter;

    Corrections(boolean winter) {
        this.winter = winter;
    }

    double flexure(double altitude) {
        double place = (90 - altitude) * (FLEXURE.length - 1) / 90;
        int below = (int) Math.floor(place);
        if (below >= FLEXURE.length - 1) {
            return FLEXURE[FLEXURE.length - 1];
        }
        double part = place - below;
        return FLEXURE[below] * (1 - part) + FLEXURE[below + 1] * part;
    }

    double refraction(double altitude) {
        double pressure = winter ? 1021.0 : 1013.0;
        return pressure / 1010.0 / Math.tan(Math.toRadians(altitude + 7.31 / (altitude + 4.4)));
    }

    double[] rotated(double[] vector) {
        double[] result = new double[4];
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                result[row] += IDENTITY[row][column] * vector[column];
            }
        }
        return result;
    }
}
