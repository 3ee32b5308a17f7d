package theatre.booking;

import java.util.Objects;

public class Seat implements Comparable<Seat> {
    private final char row;
    private final int place;
    private final Category category;
    private final String hall;

    Seat(String hall, char row, int place, Category category) {
        this.hall = Objects.requireNonNull(hall);
        this.row = row;
        this.place = place;
        this.category = category;
    }

    public char getRow() {
        return row;
    }

    public int getPlace() {
        return place;
    }

    @Override
    public boolean equals(Object o) {
        if (this == o) return true;
        if (o == null || getClass() != o.getClass()) return false;
        Seat seat = (Seat) o;
        return row == seat.row
            && place == seat.place
            && category == seat.category
            && Objects.equals(hall, seat.hall);
    }

    @Override
    public int hashCode() {
        return Objects.hash(hall, row, place, category);
    }

    @Override
    public int compareTo(Seat that) {
        int order = hall.compareTo(that.hall);
        if (order != 0) {
            return order;
        }
        order = Character.compare(row, that.row);
        return order != 0 ? order : Integer.compare(place, that.place);
    }

    @Override
    public String toString() {
        return "Seat{hall='" + hall + '\'' + ", row=" + row + ", place=" + place + ", category=" + category + '}';
    }
}
