package org.parvis.strategy;

import java.util.List;
import java.util.Map;
import org.parvis.kernel.LocalizedText;

/**
 * Something that a body may state of itself: its parts are counted apart, and each is a kind of
 * fact with one dimension.
 */
record Thing(
        String code,
        String fact,
        String dimension,
        LocalizedText name,
        LocalizedText about,
        List<Part> parts) {

    record Part(String value, LocalizedText name) {}

    boolean has(String part) {
        return parts.stream().anyMatch(each -> each.value().equals(part));
    }

    /** The dimensions of the facts of a part. */
    Map<String, String> dimensions(String part, Declaration.Origin origin) {
        return Map.of(dimension, part, Counted.ORIGIN, origin.code());
    }
}
