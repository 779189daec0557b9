package org.parvis.mandates;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.platform.TypedDay;

/** What somebody typed in the form of a proposal, as it was typed. */
record Typed(Map<String, List<String>> fields) {
    static Typed of(Map<String, String[]> parameters) {
        return new Typed(
                parameters.entrySet().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Map.Entry::getKey, e -> Arrays.asList(e.getValue()))));
    }

    /** The same with one more field, and what it is called. */
    Typed with(String field, String value, String name) {
        Map<String, List<String>> more = new HashMap<>(fields);
        more.put(field, List.of(value));
        more.put(field + "-name", List.of(name));
        return new Typed(more);
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
        return TypedDay.of(field, this::text).read();
    }
}
