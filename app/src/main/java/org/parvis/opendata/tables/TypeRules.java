package org.parvis.opendata.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.opendata.ColumnType;

/**
 * Which texts are of a type without losing a sign: a leading zero, a plus or a space makes a text
 * of what looks like a number.
 */
final class TypeRules {
    /** Guessed in this order: the first type that every value is of. */
    static final List<ColumnType> ORDER =
            List.of(
                    ColumnType.BOOLEAN,
                    ColumnType.INTEGER,
                    ColumnType.DECIMAL,
                    ColumnType.DATE,
                    ColumnType.MOMENT);

    static final Pattern DECIMAL =
            Pattern.compile("-?(0|[1-9][0-9]{0,19})(?:([.,])([0-9]{1,15}))?");

    /** A zero with a minus, which a number would lose. */
    private static final Pattern NOTHING_BELOW = Pattern.compile("-0([.,]0+)?");

    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[01][0-9]-[0-3][0-9]");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "([12][0-9]{3}-[01][0-9]-[0-3][0-9])[T"
                            + " ]([0-2][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?)");
    private static final int DAY_LENGTH = 10;
    private static final int SHORTEST_TRUTH = 2;
    private static final int LONGEST_TRUTH = 5;
    private static final List<Set<String>> TRUTHS =
            List.of(
                    Set.of("oui", "non"),
                    Set.of("yes", "no"),
                    Set.of("true", "false"),
                    Set.of("vrai", "faux"));

    private TypeRules() {}

    static boolean fits(ColumnType type, String value) {
        return switch (type) {
            case TEXT -> true;
            case INTEGER -> begins(value) && INTEGER.matcher(value).matches();
            case DECIMAL ->
                    begins(value)
                            && DECIMAL.matcher(value).matches()
                            && !NOTHING_BELOW.matcher(value).matches();
            case BOOLEAN -> truth(value) >= 0;
            case DATE -> value.length() == DAY_LENGTH && begins(value) && isDay(value);
            case MOMENT -> value.length() > DAY_LENGTH && begins(value) && isMoment(value);
        };
    }

    /** Most texts are told from numbers and days by their first sign: there are many of them. */
    private static boolean begins(String value) {
        char first = value.isEmpty() ? ' ' : value.charAt(0);
        return first == '-' || first >= '0' && first <= '9';
    }

    /** By which words it says yes or no; below zero when by none. */
    static int truth(String value) {
        if (value.length() < SHORTEST_TRUTH || value.length() > LONGEST_TRUTH) {
            return -1;
        }
        String small = value.toLowerCase(Locale.ROOT);
        for (int pair = 0; pair < TRUTHS.size(); pair++) {
            if (TRUTHS.get(pair).contains(small)) {
                return pair;
            }
        }
        return -1;
    }

    private static boolean isDay(String value) {
        if (!DAY.matcher(value).matches()) {
            return false;
        }
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static boolean isMoment(String value) {
        Matcher parts = MOMENT.matcher(value);
        if (!parts.matches()) {
            return false;
        }
        try {
            LocalDateTime.parse(parts.group(1) + "T" + parts.group(2));
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
