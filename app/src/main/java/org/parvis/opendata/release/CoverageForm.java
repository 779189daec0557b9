package org.parvis.opendata.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Coverage;
import org.parvis.platform.words.TypedDay;

/** Of where and of when data speak, as the form of words has it. */
record CoverageForm(Map<String, String> typed) {

    /** What was said before, as it would be typed. */
    static Map<String, String> typed(Coverage coverage) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("fr-area", coverage.area().only("fr"));
        typed.put("en-area", coverage.area().only("en"));
        put(typed, "from", coverage.from());
        put(typed, "until", coverage.until());
        return typed;
    }

    private static void put(Map<String, String> typed, String name, @Nullable LocalDate day) {
        if (day != null) {
            TypedDay read = TypedDay.of(day);
            typed.put(name + "-day", read.day());
            typed.put(name + "-month", read.month());
            typed.put(name + "-year", read.year());
        }
    }

    /** What is wrong with it; its days may be left out. */
    List<FieldError> errors(Words w) {
        List<FieldError> errors = new ArrayList<>();
        for (String name : List.of("from", "until")) {
            TypedDay day = day(name);
            if (!day.blank() && day.read().isEmpty()) {
                errors.add(new FieldError(name + "-day", w.say("opendata.coverage.refused.day")));
            }
        }
        LocalDate from = read("from");
        LocalDate until = read("until");
        if (from != null && until != null && until.isBefore(from)) {
            errors.add(new FieldError("until-day", w.say("opendata.coverage.refused.order")));
        }
        return errors;
    }

    Coverage coverage() {
        return new Coverage(
                LocalizedText.said(value("fr-area"), value("en-area")),
                read("from"),
                read("until"));
    }

    private TypedDay day(String name) {
        return TypedDay.of(name, this::value);
    }

    private @Nullable LocalDate read(String name) {
        return day(name).read().orElse(null);
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
