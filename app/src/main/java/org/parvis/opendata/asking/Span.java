package org.parvis.opendata.asking;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.tables.TableQuestion;

/**
 * A year, a month or a day.
 *
 * @param from its first day
 * @param end the day after its last
 */
record Span(LocalDate from, LocalDate end) {
    /** Of 2019, 2019-05 or 2019-05-03; nothing when it is none. */
    static Optional<Span> of(String written) {
        try {
            return switch (written.length()) {
                case 4 -> Optional.of(year(Integer.parseInt(written)));
                case 7 -> Optional.of(month(YearMonth.parse(written)));
                case 10 -> Optional.of(day(LocalDate.parse(written)));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Whether that can be a value beside those of the column. */
    static boolean readable(Column column, String value) {
        return column.type().isDay()
                ? isYear(value) || value.length() > 4 && of(value).isPresent()
                : TableQuestion.readable(column.type(), value)
                        && (column.type() != ColumnType.TEXT || !value.isEmpty());
    }

    static boolean isYear(String written) {
        return written.matches("[12][0-9]{3}");
    }

    private static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    private static Span day(LocalDate day) {
        return new Span(day, day.plusDays(1));
    }
}
