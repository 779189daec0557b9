package org.parvis.opendata.risk;

import java.util.Locale;

/**
 * Something by which somebody could be found. It holds counts and names of columns, never a value.
 *
 * @param blocks whether nothing is published without a reason
 * @param column in which column; empty when it is the whole table
 * @param what the sign that was found, or the number of the version beside which it shows
 * @param count how many rows, groups or cells it is about
 * @param of the number that says the rest: of all rows, the line of the first, the most allowed
 */
public record Finding(Kind kind, boolean blocks, String column, String what, long count, long of) {
    /** By what. */
    public enum Kind {
        /** An address or a number that names somebody. */
        DIRECT,
        /** A group of too few people. */
        FEW,
        /** A place that is that of a home. */
        PLACE,
        /** A group in which all share what must not be learnt. */
        SAME,
        /** A group in which nearly all do. */
        NEARLY,
        /** Few people more than in a version before. */
        CAME,
        /** Few people less. */
        WENT,
        /** A number of people that moved by few. */
        MOVED,
        /** A column that by its name tells of a person, and is said not to. */
        NAMED,
        /** No column is said to tell of a person. */
        NO_COLUMN,
        /** No column holds the numbers of people. */
        NO_COUNT,
        /** Too large to be tested. */
        UNTESTED;

        /** How messages and files name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
