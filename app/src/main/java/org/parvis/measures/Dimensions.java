package org.parvis.measures;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.TreeMap;

/** The one written form of a set of dimensions, so that equal sets meet in one cell. */
final class Dimensions {
    private Dimensions() {}

    static String text(Map<String, String> dimensions) {
        return new TreeMap<>(dimensions)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(joining(";"));
    }

    static Map<String, String> of(String text) {
        var dimensions = new TreeMap<String, String>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf(';', from);
            end = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', from);
            dimensions.put(text.substring(from, equals), text.substring(equals + 1, end));
            from = end + 1;
        }
        return dimensions;
    }
}
