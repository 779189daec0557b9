package org.parvis.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parvis.kernel.LocalizedText;

/**
 * Writes a definition back as plain values, without what is absent or as by default: comments,
 * order and layout of the text do not change the digest of a version.
 */
public final class Unbinder {
    private Unbinder() {}

    public static Object plain(Object value) {
        Scalars.Form form = Scalars.of(value.getClass());
        return switch (value) {
            case LocalizedText text -> text.texts();
            case Boolean truth -> truth;
            case Integer number -> number;
            case Enum<?> constant -> Language.word(constant);
            case List<?> list -> list.stream().map(item -> plain(item)).toList();
            case Map<?, ?> map -> map(map);
            case Object scalar when form != null -> form.write().apply(scalar);
            case Record node -> record(node);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static Map<String, Object> map(Map<?, ?> map) {
        // in the order of the words: that of the file is no part of a definition
        Map<String, Object> out = new TreeMap<>();
        map.forEach((key, value) -> out.put((String) key, plain(Objects.requireNonNull(value))));
        return out;
    }

    private static Map<String, Object> record(Record node) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            Object value = Language.read(component, node);
            if (value != Language.ABSENT && !asByDefault(component, value)) {
                out.put(Language.word(component), plain(value));
            }
        }
        return out;
    }

    private static boolean asByDefault(RecordComponent component, Object value) {
        String absent = Language.absent(component);
        return switch (value) {
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Boolean truth -> truth.toString().equals(absent.isEmpty() ? "false" : absent);
            default -> !absent.isEmpty() && plain(value).toString().equals(absent);
        };
    }
}
