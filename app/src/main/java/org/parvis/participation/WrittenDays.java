package org.parvis.participation;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a day is written in the file of a consultation: 2026-12-17. A demonstration may count from
 * the day on which it is read, as {@code today+23}, so that what it shows as open is open.
 */
final class WrittenDays {
    private static final Pattern FROM_TODAY = Pattern.compile("today([+-]\\d{1,4})");

    private WrittenDays() {}

    static Function<String, LocalDate> of(boolean demonstration, LocalDate today) {
        return written -> {
            Matcher counted = FROM_TODAY.matcher(written);
            return demonstration && counted.matches()
                    ? today.plusDays(Integer.parseInt(counted.group(1)))
                    : LocalDate.parse(written);
        };
    }
}
