package net.harvest.calendar;

public class Almanac {
    static final int[] MONTH_LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    static final int[] LEAP_MONTH_LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    static final String[] MONTH_NAMES = {
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December"
    };
    static final String[] WEEKDAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();
    private static final char[] ALPHABET = {
        'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
        'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z'
    };
    private static final int[][] SQUARE = {
        {1, 0, 0},
        {0, 1, 0},
        {0, 0, 1}
    };

    private final int year;

    public Almanac(int year) {
        this.year = year;
    }

    public boolean isLeap() {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    public int lengthOf(int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("month: " + month);
        }
        return (isLeap() ? LEAP_MONTH_LENGTHS : MONTH_LENGTHS)[month - 1];
    }

    public int ordinal(int month, int day) {
        int ordinal = DAYS_BEFORE_MONTH[month - 1] + day;
        return month > 2 && isLeap() ? ordinal + 1 : ordinal;
    }

    public String describe(int month, int day, int weekday) {
        return WEEKDAYS[weekday] + ", " + day + " " + MONTH_NAMES[month - 1] + " " + year;
    }

    public char sheet(int page) {
        return page < 16 ? DIGITS[page] : ALPHABET[page - 16];
    }

    public int cell(int row, int column) {
        return SQUARE[row % 3][column % 3];
    }
}
