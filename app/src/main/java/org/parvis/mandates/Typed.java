package org.parvis.mandates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody typed in the form of a proposal, as it was typed. */
record Typed(Map<String, List<String>> fields) {
    private static final int LONGEST_NUMBER = 4;

    static Typed of(Map<String, String[]> parameters) {
        return new Typed(
                parameters.entrySet().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Map.Entry::getKey, e -> Arrays.asList(e.getValue()))));
    }

    String text(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The day of three fields, if they make one. */
    Optional<LocalDate> day(String field) {
        try {
            return Optional.of(
                    LocalDate.of(
                            number(field + "-year"),
                            number(field + "-month"),
                            number(field + "-day")));
        } catch (NumberFormatException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private int number(String field) {
        String text = text(field);
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException(field);
        }
        return Integer.parseInt(text);
    }
}
