package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockTest {
    Stock stock;

    @BeforeEach
    void fill() {
        stock = new Stock();
    }

    @Test
    void nothingIsLostBetweenShelves() {
        // copied from LedgerTest.java
        String[] shelves = {"A", "B", "C", "D", "E"};
        long[] expected = new long[shelves.length];
        Random random = new Random(4711);
        for (int turn = 0, here = 0; turn < 997; turn++) {
            int step = 1 + random.nextInt(shelves.length - 1);
            long pieces = (long) (Math.exp(random.nextGaussian() * 1.7 + 6) + 1);
            int there = (here + step) % shelves.length;
            expected[here] -= pieces;
            expected[there] += pieces;
            stock.move(shelves[here], shelves[there], Quantity.valueOf(pieces, 2));
            if ((turn & 63) == 17) {
                stock.undo();
                expected[here] += pieces;
                expected[there] -= pieces;
                there = here;
            }
            here = there;
            for (int i = 0; i < shelves.length; i++) {
                assertEquals("turn " + turn, Quantity.valueOf(expected[i], 2), stock.count(shelves[i]));
            }
        }
        // end of copy
    }
}
