package org.parvis.opendata.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parvis.platform.words.HiddenSigns;

/** The fields of what a program sends, and what is wrong with each. */
final class PackageFields {
    private final Asks asks;
    private final Map<String, List<String>> wrong = new LinkedHashMap<>();

    PackageFields(Asks asks) {
        this.asks = asks;
    }

    String text(String field) {
        return asks.text(field, "");
    }

    /** Says that a field is wrong, and why. */
    void refuse(String field, String why) {
        wrong.computeIfAbsent(field, none -> new ArrayList<>()).add(why);
    }

    /** Refuses all of it when something is wrong. */
    void refuseWrong() {
        if (!wrong.isEmpty()) {
            throw CkanError.invalid(wrong);
        }
    }

    /** A text that is not too long and shows what it says. */
    String checked(String field, String typed, int longest) {
        String value = typed.strip().replace("\r", "");
        if (value.length() > longest || HiddenSigns.in(value)) {
            refuse(field, "At most " + longest + " characters, none of them invisible");
            return "";
        }
        return value;
    }

    /** A list of objects. */
    List<Map<?, ?>> objects(String field) {
        Object value = asks.nested(field);
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object one : value instanceof List<?> several ? several : List.of()) {
            if (one instanceof Map<?, ?> map) {
                objects.add(map);
            } else {
                refuse(field, "Only objects are expected");
            }
        }
        if (value != null && !(value instanceof List<?>) && !"".equals(value)) {
            refuse(field, "Not a list");
        }
        return objects;
    }

    /** What a list of objects names. */
    List<String> names(String field) {
        return objects(field).stream()
                .map(one -> one.get("name") == null ? one.get("id") : one.get("name"))
                .map(name -> Objects.toString(name, "").strip())
                .toList();
    }
}
