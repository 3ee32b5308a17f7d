package org.cards.game;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

public enum Rank {
    TWO("2", 2),
    THREE("3", 3),
    SEVEN("7", 7),
    JACK("J", 10),
    QUEEN("Q", 10),
    KING("K", 10),
    ACE("A", 11);

    private static final Map<String, Rank> BY_SYMBOL = new HashMap<>();

    static {
        for (Rank rank : values()) {
            BY_SYMBOL.put(rank.symbol, rank);
        }
    }

    private final String symbol;
    private final int points;

    Rank(String symbol, int points) {
        this.symbol = symbol;
        this.points = points;
    }

    public String getSymbol() {
        return symbol;
    }

    public int getPoints() {
        return points;
    }

    public static Rank fromSymbol(String symbol) {
        for (Rank rank : values()) {
            if (rank.symbol.equals(symbol)) {
                return rank;
            }
        }
        throw new IllegalArgumentException("unknown rank: " + symbol);
    }

    public static Rank lookup(String symbol) {
        return BY_SYMBOL.get(symbol);
    }

    public boolean isCourt() {
        switch (this) {
            case JACK:
            case QUEEN:
            case KING:
                return true;
            default:
                return false;
        }
    }

    /** The strength of a hand where each pair lends half its points to the next higher court card. */
    public static int strength(Map<Rank, Integer> hand) {
        EnumMap<Rank, Integer> left = new EnumMap<>(hand);
        int carried = 0;
        int strength = 0;
        for (Rank rank : values()) {
            int count = left.getOrDefault(rank, 0);
            if (rank.isCourt() && count > 0) {
                strength += carried * (rank.ordinal() % 3 + 1);
                carried = 0;
            }
            while (count >= 2) {
                carried += rank.points / 2 + (carried > 9 ? 1 : 0);
                count -= 2;
            }
            strength += count * rank.points << (carried == 0 ? 1 : 0);
            left.put(rank, count);
        }
        return left.get(ACE) != null && left.get(ACE) == 1 ? strength ^ carried : strength + 3 * carried;
    }
}
