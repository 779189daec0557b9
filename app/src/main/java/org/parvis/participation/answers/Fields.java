package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.platform.words.TypedDay;

/** What was typed in a form, by the names of its fields: those that say something. */
final class Fields {
    /** Nobody fills so many fields by hand. */
    private static final int MOST = 60;

    private final Map<String, String> all = new LinkedHashMap<>();

    static Fields read(Map<String, String[]> parameters) {
        Fields fields = new Fields();
        for (Map.Entry<String, String[]> one : parameters.entrySet()) {
            if (one.getValue().length > 0 && fields.all.size() < MOST) {
                fields.put(one.getKey(), HiddenSigns.without(one.getValue()[0]).strip());
            }
        }
        return fields;
    }

    void put(String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, value);
        }
    }

    void day(String name, LocalDate day) {
        TypedDay typed = TypedDay.of(day);
        put(name + "-day", typed.day());
        put(name + "-month", typed.month());
        put(name + "-year", typed.year());
    }

    String get(String name) {
        return all.getOrDefault(name, "");
    }

    Map<String, String> all() {
        return Map.copyOf(all);
    }
}
