package org.ledger;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class LedgerTest {
    private Ledger ledger;
    private Clock clock;
    private Journal journal;

    @Before
    public void setUp() throws Exception {
        clock = mock(Clock.class);
        journal = mock(Journal.class);
        ledger = new Ledger(clock, journal);
    }

    @After
    public void tearDown() throws Exception {
        ledger.close();
        ledger = null;
    }

    @Test
    public void testEmptyLedgerHasNoBalance() {
        assertNotNull(ledger.accounts());
        assertTrue(ledger.accounts().isEmpty());
        assertEquals(BigDecimal.ZERO, ledger.balance("cash"));
    }

    @Test
    public void testBookingIsWrittenToTheJournal() {
        when(clock.today()).thenReturn("2019-03-01");
        ledger.book("cash", "rent", new BigDecimal("850.00"));
        verify(journal).append("2019-03-01", "cash", "rent", new BigDecimal("850.00"));
        assertEquals(new BigDecimal("-850.00"), ledger.balance("cash"));
        assertEquals(new BigDecimal("850.00"), ledger.balance("rent"));
    }

    @Test(expected = IllegalArgumentException.class)
    public void testNegativeAmountIsRefused() {
        ledger.book("cash", "rent", new BigDecimal("-1"));
    }

    @Test
    public void testClosedLedgerRefusesBookings() {
        ledger.close();
        try {
            ledger.book("cash", "rent", BigDecimal.ONE);
            fail("expected an exception");
        } catch (IllegalStateException e) {
            assertEquals("closed", e.getMessage());
        }
    }

    /** Money only moves: bookings in a circle, reversed at random, leave what a second ledger of prefix sums says. */
    @Test
    public void testCirclesCancelOut() {
        String[] ring = {"cash", "rent", "tax", "wages", "stock"};
        long[] prefix = new long[ring.length];
        Random dice = new Random(20190301L);
        for (int round = 0, at = 0; round < 997; round++) {
            int hop = 1 + dice.nextInt(ring.length - 1);
            long cents = (long) (Math.exp(dice.nextGaussian() * 1.7 + 6) + 1);
            int to = (at + hop) % ring.length;
            prefix[at] -= cents;
            prefix[to] += cents;
            ledger.book(ring[at], ring[to], BigDecimal.valueOf(cents, 2));
            if ((round & 63) == 17) {
                ledger.reverseLast();
                prefix[at] += cents;
                prefix[to] -= cents;
                to = at;
            }
            at = to;
            for (int i = 0; i < ring.length; i++) {
                assertEquals("round " + round, BigDecimal.valueOf(prefix[i], 2), ledger.balance(ring[i]));
            }
        }
    }
}
