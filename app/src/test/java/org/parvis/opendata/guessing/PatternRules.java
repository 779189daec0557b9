package org.parvis.opendata.guessing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.opendata.ColumnType;

/** The rules of types and of signs of persons as patterns, which are slow and easily read. */
final class PatternRules {
    private static final Pattern DECIMAL =
            Pattern.compile("-?(0|[1-9][0-9]{0,19})(?:([.,])([0-9]{1,15}))?");
    private static final Pattern NOTHING_BELOW = Pattern.compile("-0([.,]0+)?");
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[01][0-9]-[0-3][0-9]");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "([12][0-9]{3}-[01][0-9]-[0-3][0-9])[T"
                            + " ]([0-2][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?)");
    private static final Set<String> TRUTHS =
            Set.of("oui", "non", "yes", "no", "true", "false", "vrai", "faux");

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}\\.[A-Za-z]");
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![0-9])\\(?[2-9][0-9]{2}\\)?[ .-][2-9][0-9]{2}[ .-][0-9]{4}(?![0-9])");
    private static final Pattern POSTAL =
            Pattern.compile("(?<![A-Za-z])[A-Za-z][0-9][A-Za-z] ?[0-9][A-Za-z][0-9](?![0-9])");
    private static final Pattern HEALTH =
            Pattern.compile("(?<![A-Za-z])[A-Za-z]{4} ?[0-9]{4} ?[0-9]{4}(?![0-9])");
    private static final Pattern INSURANCE =
            Pattern.compile("(?<![0-9])([0-9]{3})[ -]([0-9]{3})[ -]([0-9]{3})(?![0-9])");
    private static final Pattern BARE = Pattern.compile("[1-79][0-9]{8}");

    private PatternRules() {}

    static boolean fits(ColumnType type, String value) {
        return switch (type) {
            case TEXT -> true;
            case INTEGER -> INTEGER.matcher(value).matches();
            case DECIMAL ->
                    DECIMAL.matcher(value).matches() && !NOTHING_BELOW.matcher(value).matches();
            case BOOLEAN -> TRUTHS.contains(value.toLowerCase(Locale.ROOT));
            case DATE -> DAY.matcher(value).matches() && parsed(value + "T00:00");
            case MOMENT -> moment(MOMENT.matcher(value));
        };
    }

    private static boolean moment(Matcher parts) {
        return parts.matches() && parsed(parts.group(1) + "T" + parts.group(2));
    }

    private static boolean parsed(String moment) {
        try {
            LocalDate.parse(moment.substring(0, 10));
            LocalDateTime.parse(moment);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    static List<String> signs(String text) {
        List<String> kinds = new ArrayList<>();
        add(kinds, "email", EMAIL.matcher(text).find());
        add(kinds, "phone", PHONE.matcher(text).find());
        add(kinds, "postal", POSTAL.matcher(text).find());
        add(kinds, "health", HEALTH.matcher(text).find());
        add(
                kinds,
                "insurance",
                INSURANCE
                        .matcher(text)
                        .results()
                        .anyMatch(one -> luhn(one.group(1) + one.group(2) + one.group(3))));
        add(kinds, "bare", BARE.matcher(text).matches() && luhn(text));
        return kinds;
    }

    private static void add(List<String> kinds, String kind, boolean found) {
        if (found) {
            kinds.add(kind);
        }
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int twice = (digits.charAt(at) - '0') * (at % 2 + 1);
            sum += twice / 10 + twice % 10;
        }
        return sum % 10 == 0;
    }
}
