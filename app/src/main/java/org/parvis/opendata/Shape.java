package org.parvis.opendata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column look like, counted over every row when its file was read.
 *
 * @param rows how many rows there are
 * @param filled in how many of them it says something
 * @param different how many different values there are; {@link #MANY} when nobody counted on
 * @param most the most frequent values, when there are few different ones; the first ones otherwise
 * @param misfits for each type that it is not, how many values do not fit and the first of them
 * @param mark the sign before its decimals
 * @param digits how many digits stand before the decimals and after, at most, and how its values
 *     are written
 * @param found signs that its words hold and that may be of persons ({@link #signs})
 */
public record Shape(
        long rows,
        long filled,
        int different,
        List<Counted> most,
        Map<ColumnType, Misfit> misfits,
        String mark,
        Digits digits,
        List<Found> found) {
    /** So many different values that a list of them says nothing. */
    public static final int MANY = 200;

    /** Up to so many different values a column is a list that one chooses from. */
    public static final int FEW = 50;

    /** The kind of sign that a number without a blank is. */
    public static final String BARE = "bare";

    /** A value and in how many rows it stands. */
    public record Counted(String value, long count) {}

    /** Values that are not of a type. */
    public record Misfit(long count, long line, String value) {}

    /** Digits of a decimal number; the form is that of its moments when it has such. */
    public record Digits(int before, int after, Form form) {}

    /** In which way all of its numbers or moments are written, so that they can be once more. */
    public enum Form {
        /** With as many decimals as any; with seconds and a space before the hour. */
        LIKE,
        /** With no zero behind the last decimal that says something. */
        SHORT,
        /** The same, with one decimal at least, as programs write their fractions. */
        FRACTION,
        /** As ISO 8601 has it, with a T before the hour, to the second. */
        SECONDS,
        /** The same to the minute. */
        MINUTES,
        /** To the minute, with a space before the hour. */
        SPACED,
        /** Once so, once otherwise. */
        ANY
    }

    /**
     * Something that names a person.
     *
     * @param kind as {@code email}
     * @param line of the file where the first one stands
     */
    public record Found(String kind, long count, long line) {}

    /**
     * What of its signs names persons: bare numbers do so when most of its values could be numbers
     * of social insurance, for one in ten of any could.
     */
    public List<Found> signs() {
        return found.stream()
                .filter(one -> !one.kind().equals(BARE) || one.count() * 2 > filled)
                .map(
                        one ->
                                one.kind().equals(BARE)
                                        ? new Found("insurance", one.count(), one.line())
                                        : one)
                .toList();
    }

    /** Whether it is a list of a few values that rows share. */
    public boolean listed() {
        return different > 1 && different <= FEW && different * 2L <= filled;
    }

    /** Whether every value is of that type, so that nothing is lost. */
    public boolean fits(ColumnType type) {
        return type == ColumnType.TEXT || filled > 0 && !misfits.containsKey(type);
    }

    public @Nullable Misfit misfit(ColumnType type) {
        return misfits.get(type);
    }

    /** The share of rows in which it says something. */
    public double fill() {
        return rows == 0 ? 0 : (double) filled / rows;
    }
}
