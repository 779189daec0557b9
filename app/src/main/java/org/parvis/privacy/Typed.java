package org.parvis.privacy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.springframework.util.MultiValueMap;

/** A form as it was typed: read field by field, with what is wrong said at its place. */
final class Typed {
    private static final int LONGEST = 4_000;

    private final MultiValueMap<String, String> form;
    private final Words w;
    private final List<FieldError> errors = new ArrayList<>();

    Typed(MultiValueMap<String, String> form, Words w) {
        this.form = form;
        this.w = w;
    }

    String get(String field) {
        return Optional.ofNullable(form.getFirst(field)).map(String::strip).orElse("");
    }

    /** A text that must be there. */
    String text(String field) {
        String text = maybe(field);
        if (text.isEmpty()) {
            refuse(field, "privacy.form.missing");
        }
        return text;
    }

    /** A text that may be absent. */
    String maybe(String field) {
        String text = get(field);
        if (text.length() > LONGEST) {
            refuse(field, "privacy.form.tooLong");
            return text.substring(0, LONGEST);
        }
        return text;
    }

    /** A day that must be there and not lie ahead. */
    LocalDate day(String field, LocalDate today) {
        LocalDate day = maybeDay(field, today);
        if (day == null && get(field).isEmpty()) {
            refuse(field, "privacy.form.missing");
        }
        return day == null ? today : day;
    }

    @Nullable LocalDate maybeDay(String field, LocalDate today) {
        String text = get(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                refuse(field, "privacy.form.future");
                return null;
            }
            return day;
        } catch (DateTimeParseException e) {
            refuse(field, "privacy.journal.badDay");
            return null;
        }
    }

    /** A whole number in those bounds. */
    int number(String field, int least, int most) {
        String text = get(field);
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        errors.add(
                new FieldError(
                        field,
                        text.isEmpty()
                                ? w.say("privacy.form.missing")
                                : w.say("privacy.form.number", least, most)));
        return least;
    }

    void refuse(String field, String key) {
        errors.add(new FieldError(field, w.say(key)));
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** What is to be mended, each with its question: many may say the same. */
    List<FieldError> named(String prefix) {
        return errors.stream()
                .map(e -> new FieldError(e.field(), w.say(prefix + e.field()) + " – " + e.text()))
                .toList();
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
