package org.parvis.opendata.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.inventory.OwnDatasets.Own;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.platform.words.TypedDay;

/**
 * What somebody typed of an entry, and what is wrong with it. Nothing typed is lost.
 *
 * @param own the datasets of the body, of which one may be chosen
 */
record HeldForm(
        Map<String, String> typed, List<Own> own, HeldReasons reasons, LocalDate today, Words w) {
    private static final int TITLE = 150;
    private static final int TEXT = 2_000;

    /** As the page has them: what is wrong is told in this order. */
    private static final List<String> FIELDS =
            List.of(
                    "fr-title",
                    "fr-about",
                    "en-title",
                    "en-about",
                    "high",
                    "dataset",
                    "reason",
                    "look-day",
                    "fr-why",
                    "en-why",
                    "unnamed");

    /** An entry as it would be typed. */
    static Map<String, String> typed(Said said, @Nullable String dataset) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String lang : List.of("fr", "en")) {
            typed.put(lang + "-title", said.title().only(lang));
            typed.put(lang + "-about", said.about().only(lang));
        }
        typed.put("high", said.high() ? "yes" : "no");
        typed.put("dataset", dataset == null ? "" : dataset);
        Said.Why why = said.why();
        if (why != null) {
            typed.put("reason", why.reason());
            typed.put("fr-why", why.words().only("fr"));
            typed.put("en-why", why.words().only("en"));
            typed.put("unnamed", why.unnamed() ? "yes" : "");
            TypedDay look = TypedDay.of(why.look());
            typed.put("look-day", look.day());
            typed.put("look-month", look.month());
            typed.put("look-year", look.year());
        }
        return typed;
    }

    /** What is wrong, each at its field. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        for (String field : FIELDS) {
            String value = value(field);
            int longest = field.endsWith("-title") ? TITLE : TEXT;
            if (value.length() > longest || HiddenSigns.in(value)) {
                wrong(errors, field, "long", longest);
            }
        }
        for (String field : List.of("fr-title", "en-title")) {
            if (value(field).isEmpty()) {
                wrong(errors, field, field);
            }
        }
        if (!List.of("yes", "no").contains(value("high"))) {
            wrong(errors, "high", "high");
        }
        if (!value("dataset").isEmpty() && chosen() == null) {
            wrong(errors, "dataset", "dataset");
        }
        if (!published()) {
            why(errors);
        }
        errors.sort(Comparator.comparing(HeldForm::place));
        return errors;
    }

    private static int place(FieldError error) {
        return FIELDS.indexOf(Objects.requireNonNullElse(error.field(), ""));
    }

    /** What is wrong with the reason why it is not published. */
    private void why(List<FieldError> errors) {
        HeldReasons.Reason reason = reasons.find(value("reason")).orElse(null);
        if (reason == null) {
            wrong(errors, "reason", "reason");
            return;
        }
        LocalDate look = look();
        LocalDate last = today.plusDays(reason.days());
        if (look == null || !look.isAfter(today) || look.isAfter(last)) {
            wrong(
                    errors,
                    "look",
                    "look",
                    w.date(today.plusDays(1)),
                    w.date(last),
                    reason.name().in(w.lang()));
        }
        if (unnamed() && (!reason.unnamed() || chosen() != null)) {
            wrong(errors, "unnamed", "unnamed");
        }
    }

    private void wrong(List<FieldError> errors, String field, String what, Object... facts) {
        String said = w.say("opendata.held.refused." + what, facts);
        errors.add(new FieldError(field.equals("look") ? "look-day" : field, said));
    }

    /** What was typed, once nothing is wrong with it. */
    Said said() {
        Own own = chosen();
        LocalDate look = look();
        return new Said(
                both("title"),
                both("about"),
                value("high").equals("yes"),
                own == null ? null : own.id(),
                published() || look == null
                        ? null
                        : new Said.Why(value("reason"), both("why"), unnamed(), look));
    }

    private LocalizedText both(String field) {
        return LocalizedText.said(value("fr-" + field), value("en-" + field));
    }

    private boolean unnamed() {
        return !value("unnamed").isEmpty();
    }

    private boolean published() {
        Own own = chosen();
        return own != null && own.published();
    }

    private @Nullable LocalDate look() {
        return TypedDay.of("look", this::value).read().orElse(null);
    }

    private @Nullable Own chosen() {
        return own.stream()
                .filter(one -> one.name().equals(value("dataset")))
                .findFirst()
                .orElse(null);
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip().replace("\r", "");
    }
}
