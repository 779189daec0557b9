package org.parvis.opendata.programs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an action is asked: by the address, values are text and nested ones JSON as text; by a body,
 * they are JSON.
 */
record Asks(Map<String, Object> values) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Nullable Object get(String name) {
        return values.get(name);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    String text(String name, String without) {
        Object value = values.get(name);
        if (value instanceof List<?> several && !several.isEmpty()) {
            value = several.getFirst();
        }
        return value == null ? without : String.valueOf(value);
    }

    /** A text without which nothing can be done. */
    String needed(String name) {
        String value = text(name, "");
        if (value.isEmpty()) {
            throw CkanError.invalid(name, "Missing value");
        }
        return value;
    }

    int number(String name, int without, int most) {
        String written = text(name, String.valueOf(without));
        if (!written.matches("[0-9]{1,9}")) {
            throw CkanError.invalid(
                    name, written.startsWith("-") ? "Must be a natural number" : "Invalid integer");
        }
        return Math.min(Integer.parseInt(written), most);
    }

    /**
     * The part of a list that is asked for.
     *
     * @param without how much of it when nothing is said
     * @param most how much of it when more is said
     */
    <T> List<T> page(List<T> all, String begin, String much, int without, int most) {
        int from = Math.min(number(begin, 0, Integer.MAX_VALUE), all.size());
        int given = has(much) ? number(much, without, most) : without;
        return all.subList(from, Math.min(all.size(), from + given));
    }

    boolean yes(String name, boolean without) {
        String written = text(name, String.valueOf(without)).toLowerCase(Locale.ROOT);
        return written.equals("true") || written.equals("1") || written.equals("yes");
    }

    /** A list, given as one, as JSON, or as words between commas. */
    List<String> list(String name) {
        Object value = nested(name);
        if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        String text = value == null ? "" : String.valueOf(value);
        return text.isBlank()
                ? List.of()
                : List.of(text.split(",")).stream().map(String::strip).toList();
    }

    /** One text or several, each as it is written. */
    List<String> texts(String name) {
        Object value = values.get(name);
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : value == null ? List.of() : List.of(String.valueOf(value));
    }

    /** What is written as JSON, read. */
    @Nullable Object nested(String name) {
        Object value = values.get(name);
        if (!(value instanceof String text)
                || !text.startsWith("{") && !text.startsWith("[") && !text.startsWith("\"")) {
            return value;
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (JacksonException unread) {
            throw CkanError.invalid(name, "Cannot parse JSON");
        }
    }
}
