package org.parvis.opendata.shown;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.parvis.opendata.Column;
import org.parvis.opendata.tables.TableQuestion.Filter;
import org.parvis.opendata.tables.TableQuestion.Relation;

/** Reads a condition as people type it: « 12,5 », « 2026 », « oui ». */
final class Conditions {
    private static final int LONGEST = 200;

    private Conditions() {}

    /** Nothing when it cannot be one of that column. */
    static Optional<Filter> read(Column column, String typed) {
        if (typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Relation relation = Asked.relation(column);
        Optional<String> value =
                switch (column.type()) {
                    case TEXT -> Optional.of(typed);
                    case INTEGER -> number(typed).filter(one -> !one.contains("."));
                    case DECIMAL -> number(typed);
                    case BOOLEAN -> truth(typed);
                    case DATE -> day(typed);
                    case MOMENT -> moment(typed);
                };
        return value.map(read -> new Filter(column, relation, read));
    }

    /** With comma or point, and blanks between thousands. */
    private static Optional<String> number(String typed) {
        String plain = typed.replaceAll("[ \u00A0\u202F]", "").replace(',', '.');
        return plain.matches("-?[0-9]{1,18}(\\.[0-9]{1,15})?")
                ? Optional.of(new BigDecimal(plain).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static Optional<String> truth(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "oui", "yes", "true", "vrai" -> Optional.of("true");
            case "non", "no", "false", "faux" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    /** A day; a year or a month begins with its first one. */
    private static Optional<String> day(String typed) {
        String whole =
                typed.matches("[12][0-9]{3}")
                        ? typed + "-01-01"
                        : typed.matches("[12][0-9]{3}-[01][0-9]") ? typed + "-01" : typed;
        try {
            return Optional.of(LocalDate.parse(whole).toString());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> moment(String typed) {
        return typed.matches(
                        "[12][0-9]{3}-[01][0-9]-[0-3][0-9][T"
                                + " ][0-2][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?")
                ? day(typed.substring(0, 10)).map(day -> typed.replace('T', ' '))
                : day(typed);
    }
}
