package org.parvis.platform.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A day in three fields, kept as it was typed also when it is no day. */
public record TypedDay(String day, String month, String year) {
    private static final int LONGEST = 4;

    /** The three fields of a date, as the component of that name calls them. */
    public static TypedDay of(String name, UnaryOperator<String> field) {
        return new TypedDay(
                field.apply(name + "-day"),
                field.apply(name + "-month"),
                field.apply(name + "-year"));
    }

    /** That day as it would be typed. */
    public static TypedDay of(LocalDate day) {
        return new TypedDay(
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    /** Whether nothing was typed in any of the three. */
    public boolean blank() {
        return (day + month + year).isBlank();
    }

    /** The day, if the three make one. */
    public Optional<LocalDate> read() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (NumberFormatException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        String number = text.strip();
        if (number.length() > LONGEST) {
            throw new NumberFormatException("Too long for a part of a day");
        }
        return Integer.parseInt(number);
    }
}
