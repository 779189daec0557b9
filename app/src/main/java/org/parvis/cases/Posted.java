package org.parvis.cases;

import java.util.List;
import java.util.Map;

/** A form as it was posted. */
record Posted(Map<String, List<String>> values) {
    String get(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }
}
