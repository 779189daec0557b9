package org.parvis.ds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of a published fixture. What is read is taken out, so that what remains is what we do
 * not support.
 */
record Options(Map<String, Object> values) {

    @Nullable String text(String... path) {
        var holder = holder(path);
        var value = holder == null ? null : holder.remove(path[path.length - 1]);
        return value == null || value.equals(false) ? null : value.toString();
    }

    String or(String name, String otherwise) {
        var text = text(new String[] {name});
        return text == null || text.isEmpty() ? otherwise : text;
    }

    boolean flag(String... path) {
        return "true".equals(text(path));
    }

    int number(String name) {
        var text = text(new String[] {name});
        return text == null ? 0 : Integer.parseInt(text);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    /** Takes the size out of a class such as {@code govuk-label--l}; other classes stay. */
    @Nullable String size(String prefix, String... path) {
        var holder = holder(path);
        var last = path[path.length - 1];
        if (holder == null
                || !(holder.get(last) instanceof String classes)
                || !classes.startsWith(prefix)) {
            return null;
        }
        holder.remove(last);
        return classes.substring(prefix.length());
    }

    @SuppressWarnings("unchecked")
    List<Options> items(String name) {
        if (!(values.get(name) instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .filter(Map.class::isInstance)
                .map(item -> new Options((Map<String, Object>) item))
                .toList();
    }

    @SuppressWarnings("unchecked")
    @Nullable Options child(String name) {
        return values.get(name) instanceof Map<?, ?> map
                ? new Options((Map<String, Object>) map)
                : null;
    }

    List<String> leftovers() {
        var left = new ArrayList<String>();
        collect(null, values, left);
        return left;
    }

    /** Says that an option is not ours, whatever it holds. */
    void refuse(String name) {
        values.computeIfPresent(name, (key, value) -> key);
    }

    private static void collect(@Nullable String key, @Nullable Object value, List<String> left) {
        switch (value) {
            case Map<?, ?> map
                    when "attributes".equals(key)
                            || "wrapperAttributes".equals(key)
                            || "card".equals(key) -> {
                if (!map.isEmpty()) {
                    left.add("attributes");
                }
            }
            case Map<?, ?> map ->
                    map.forEach((name, inner) -> collect(name.toString(), inner, left));
            case Collection<?> list -> list.forEach(item -> collect(key, item, left));
            case null -> {}
            default -> {
                if (key != null && !value.equals(false) && !value.equals("")) {
                    left.add(key);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<String, Object> holder(String... path) {
        var map = values;
        for (var i = 0; i < path.length - 1; i++) {
            if (!(map.get(path[i]) instanceof Map<?, ?> inner)) {
                return null;
            }
            map = (Map<String, Object>) inner;
        }
        return map;
    }
}
