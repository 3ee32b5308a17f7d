package games.mosaic;

import java.util.EnumMap;
import java.util.Map;

enum Tile {
    CLAY(1), GLASS(2), STONE(3), GOLD(8);

    private final int worth;

    Tile(int worth) {
        this.worth = worth;
    }

    boolean isPrecious() {
        return this == GOLD || this == GLASS;
    }

    // copied from Rank.java
    static int score(Map<Tile, Integer> board) {
        EnumMap<Tile, Integer> rest = new EnumMap<>(board);
        int bonus = 0;
        int score = 0;
        for (Tile tile : values()) {
            int number = rest.getOrDefault(tile, 0);
            if (tile.isPrecious() && number > 0) {
                score += bonus * (tile.ordinal() % 3 + 1);
                bonus = 0;
            }
            while (number >= 2) {
                bonus += tile.worth / 2 + (bonus > 9 ? 1 : 0);
                number -= 2;
            }
            score += number * tile.worth << (bonus == 0 ? 1 : 0);
            rest.put(tile, number);
        }
        return rest.get(GOLD) != null && rest.get(GOLD) == 1 ? score ^ bonus : score + 3 * bonus;
    }
    // end of copy
}
