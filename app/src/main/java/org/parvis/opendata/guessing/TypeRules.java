package org.parvis.opendata.guessing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.opendata.ColumnType;

/**
 * Which texts are of a type without losing a sign: a leading zero, a plus or a space makes a text
 * of what looks like a number.
 */
public final class TypeRules {
    /** Guessed in this order: the first type that every value is of. */
    static final List<ColumnType> ORDER =
            List.of(
                    ColumnType.BOOLEAN,
                    ColumnType.INTEGER,
                    ColumnType.DECIMAL,
                    ColumnType.DATE,
                    ColumnType.MOMENT);

    /** What is no number, no moment, no word of truth. */
    static final int NONE = -1;

    private static final int MOST_BEFORE = 20;
    private static final int MOST_AFTER = 15;
    private static final int MOST_INTEGER = 18;

    private static final Set<String> YES = Set.of("oui", "yes", "true", "vrai");

    /** Yes and no, pair by pair. */
    private static final long[] TRUTHS =
            numbers("oui", "non", "yes", "no", "true", "false", "vrai", "faux");

    /** The bit by which a small letter is one. */
    private static final int SMALL = 0x20;

    private static final int SHORTEST_TRUTH = 2;
    private static final int LONGEST_TRUTH = 5;

    private TypeRules() {}

    /** Whether that text is of that type. */
    public static boolean fits(ColumnType type, String value) {
        Cell cell = new Cell().set(value);
        return switch (type) {
            case TEXT -> true;
            case INTEGER -> isInteger(number(cell));
            case DECIMAL -> number(cell) != NONE;
            case BOOLEAN -> truth(cell) != NONE;
            case DATE -> DayRules.isDay(cell);
            case MOMENT -> DayRules.isMoment(cell);
        };
    }

    /**
     * The number that it is, as {@link #before}, {@link #after} and {@link #mark} read it: no zero
     * in front, no zero with a minus, no more digits than are kept. {@link #NONE} for another.
     */
    static int number(Cell cell) {
        if (cell.isEmpty() || !cell.only(Cell.DIGIT | Cell.MINUS | Cell.MARK)) {
            return NONE;
        }
        int begin = cell.at(0) == '-' ? 1 : 0;
        int end = digits(cell, begin);
        int before = end - begin;
        if (before < 1 || before > MOST_BEFORE || before > 1 && cell.at(begin) == '0') {
            return NONE;
        }
        if (end == cell.length()) {
            return begin == 1 && cell.at(1) == '0' ? NONE : before;
        }
        int after = cell.length() - end - 1;
        byte mark = cell.at(end);
        if (mark == '-'
                || after < 1
                || after > MOST_AFTER
                || digits(cell, end + 1) != end + 1 + after) {
            return NONE;
        }
        return begin == 1 && isNothing(cell) ? NONE : (mark << 16) | (after << 8) | before;
    }

    /** Where the digits from there on end. */
    static int digits(Cell cell, int from) {
        int at = from;
        while (at < cell.length() && cell.at(at) >= '0' && cell.at(at) <= '9') {
            at++;
        }
        return at;
    }

    /** A zero with a minus, which a number would lose. */
    private static boolean isNothing(Cell cell) {
        for (int at = 0; at < cell.length(); at++) {
            if (cell.at(at) >= '1' && cell.at(at) <= '9') {
                return false;
            }
        }
        return true;
    }

    static boolean isInteger(int number) {
        return number != NONE && number <= MOST_INTEGER;
    }

    /** How many digits stand before its decimals. */
    static int before(int number) {
        return number & 0xFF;
    }

    /** How many decimals it has. */
    static int after(int number) {
        return (number >> 8) & 0xFF;
    }

    /** The sign before its decimals, 0 when it has none. */
    static char mark(int number) {
        return (char) (number >> 16);
    }

    /** Whether a word of truth says yes. */
    public static boolean isYes(String word) {
        return YES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** By which pair of words it says yes or no. */
    static int truth(Cell cell) {
        if (cell.length() < SHORTEST_TRUTH
                || cell.length() > LONGEST_TRUTH
                || !cell.only(Cell.LETTER)) {
            return NONE;
        }
        long word = 0;
        for (int at = 0; at < cell.length(); at++) {
            word = (word << 8) | cell.at(at) | SMALL;
        }
        for (int place = 0; place < TRUTHS.length; place++) {
            if (TRUTHS[place] == word) {
                return place / 2;
            }
        }
        return NONE;
    }

    /** The bytes of each word as one number: a column may have a million of them. */
    private static long[] numbers(String... words) {
        return Stream.of(words)
                .mapToLong(
                        word ->
                                new BigInteger(word.getBytes(StandardCharsets.US_ASCII))
                                        .longValue())
                .toArray();
    }
}
