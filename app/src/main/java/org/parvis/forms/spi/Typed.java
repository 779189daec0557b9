package org.parvis.forms.spi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person typed for one question, exactly: by part of the question, as a date has a day, a
 * month and a year; the part named "" is the whole of it. A draft keeps this, so that nothing typed
 * is ever lost, and the answer is read from it each time.
 */
public record Typed(Map<String, List<String>> parts) {
    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        parts = Map.copyOf(parts);
    }

    public static Typed of(String text) {
        return new Typed(Map.of("", List.of(text)));
    }

    public static Typed of(List<String> texts) {
        return new Typed(Map.of("", List.copyOf(texts)));
    }

    /** The text of the whole question, without the spaces around it. */
    public String text() {
        return part("");
    }

    public String part(String part) {
        List<String> texts = parts.getOrDefault(part, List.of());
        return texts.isEmpty() ? "" : texts.getFirst().strip();
    }

    /** Parts that came several times, and not each time the same. */
    public List<String> contradicted() {
        if (parts.values().stream().allMatch(texts -> texts.size() < 2)) {
            return List.of();
        }
        return parts.entrySet().stream()
                .filter(part -> part.getValue().stream().map(String::strip).distinct().count() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public List<String> all() {
        return parts.getOrDefault("", List.of()).stream().filter(text -> !text.isBlank()).toList();
    }

    public boolean isEmpty() {
        return parts.values().stream().allMatch(texts -> texts.stream().allMatch(String::isBlank));
    }

    /** As plain values, in a stable order, to keep. */
    public Map<String, List<String>> plain() {
        return new TreeMap<>(parts);
    }
}
