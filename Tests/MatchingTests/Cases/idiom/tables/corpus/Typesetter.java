package org.plume.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks paragraphs into lines of the built-in face. */
public final class Typesetter {
    private static final int[] DAYS_IN_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private static final char[] HEX_DIGITS = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    /** Advance widths of U+0020 to U+007E, in thousandths of an em. */
    private static final int[] ADVANCES = {
        250, 748, 532, 787, 668, 230, 475, 570, 284, 761, 727, 931,
        826, 470, 494, 937, 743, 722, 496, 916, 841, 202, 455, 566,
        508, 598, 868, 438, 552, 769, 287, 758, 640, 800, 660, 256,
        440, 689, 346, 673, 882, 769, 627, 584, 367, 639, 858, 690,
        641, 310, 809, 311, 243, 761, 259, 727, 937, 642, 422, 329,
        845, 353, 374, 644, 194, 550, 326, 191, 673, 897, 323, 312,
        920, 338, 839, 868, 189, 671, 695, 184, 208, 237, 559, 588,
        290, 824, 459, 848, 934, 448, 752, 514, 198, 906, 443,
    };

    private static final double[][] UPRIGHT = {
        {1.0, 0.0, 0.0, 0.0},
        {0.0, 1.0, 0.0, 0.0},
        {0.0, 0.0, 1.0, 0.0},
        {0.0, 0.0, 0.0, 1.0},
    };

    private final int measure;
    private final int size;

    public Typesetter(int measure, int size) {
        this.measure = measure;
        this.size = size;
    }

    public int widthOf(String word) {
        int width = 0;
        for (int i = 0; i < word.length(); i++) {
            int place = word.charAt(i) - ' ';
            width += place >= 0 && place < ADVANCES.length ? ADVANCES[place] : ADVANCES[ADVANCES.length - 1];
        }
        return width * size / 1000;
    }

    public List<String> lines(String paragraph) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        int blank = widthOf(" ");
        for (String word : paragraph.split(" ")) {
            int width = widthOf(word);
            if (used > 0 && used + blank + width > measure) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used += blank;
            }
            line.append(word);
            used += width;
        }
        if (used > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    static String colour(int rgb) {
        StringBuilder text = new StringBuilder("#");
        for (int shift = 20; shift >= 0; shift -= 4) {
            text.append(HEX_DIGITS[rgb >> shift & 15]);
        }
        return text.toString();
    }

    static int dayOfYear(int month, int day) {
        int days = day;
        for (int i = 0; i < month - 1; i++) {
            days += DAYS_IN_MONTH[i];
        }
        return days;
    }

    static double[][] transform() {
        return UPRIGHT.clone();
    }
}
