package org.parvis.strategy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The months a figure covers; the last may not be over yet. */
public record Period(Choice choice, YearMonth from, YearMonth to, LocalDate today) {
    /** What a reader may choose. */
    public enum Choice {
        YEAR("12m"),
        THREE_YEARS("36m"),
        MONTH("1m"),
        LAST_MONTH("0m"),
        LAST_YEAR("y");

        private final String code;

        Choice(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Choice of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(c -> c.code.equals(code))
                    .findFirst()
                    .orElse(YEAR);
        }
    }

    public static Period of(Choice choice, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        YearMonth last = now.minusMonths(1);
        return switch (choice) {
            case YEAR -> new Period(choice, now.minusMonths(11), now, today);
            case THREE_YEARS -> new Period(choice, now.minusMonths(35), now, today);
            case MONTH -> new Period(choice, now, now, today);
            case LAST_MONTH -> new Period(choice, last, last, today);
            case LAST_YEAR ->
                    new Period(
                            choice,
                            YearMonth.of(today.getYear() - 1, 1),
                            YearMonth.of(today.getYear() - 1, 12),
                            today);
        };
    }

    public static List<Choice> choices() {
        return List.of(Choice.values());
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    public LocalDate lastDay() {
        LocalDate end = to.atEndOfMonth();
        return end.isAfter(today) ? today : end;
    }
}
