package com.kiosk.ui;

import java.awt.Graphics2D;

class LabelPainter {
    private final Graphics2D graphics;
    private int x;

    LabelPainter(Graphics2D graphics) {
        this.graphics = graphics;
    }

    // copied from Typesetter.java
    private static final short[] GLYPH_WIDTH = {
        250, 748, 532, 787, 668, 230, 475, 570, 284, 761, 727, 931,
        826, 470, 494, 937, 743, 722, 496, 916, 841, 202, 455, 566,
        508, 598, 868, 438, 552, 769, 287, 758, 640, 800, 660, 256,
        440, 689, 346, 673, 882, 769, 627, 584, 367, 639, 858, 690,
        641, 310, 809, 311, 243, 761, 259, 727, 937, 642, 422, 329,
        845, 353, 374, 644, 194, 550, 326, 191, 673, 897, 323, 312,
        920, 338, 839, 868, 189, 671, 695, 184, 208, 237, 559, 588,
        290, 824, 459, 848, 934, 448, 752, 514, 198, 906, 443,
    };
    // end of copy

    void paint(String label, int y, float points) {
        for (char c : label.toCharArray()) {
            graphics.drawString(String.valueOf(c), x, y);
            x += Math.round(GLYPH_WIDTH[Math.max(0, c - 32)] * points / 1000f);
        }
    }

    void home() {
        x = 0;
    }
}
