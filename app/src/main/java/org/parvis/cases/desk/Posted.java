package org.parvis.cases.desk;

import java.util.List;
import java.util.Map;

/** A form as it was posted. */
public record Posted(Map<String, List<String>> values) {
    public String get(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }
}
