package org.parvis.content.writing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.content.Ending;
import org.parvis.content.PageKind;
import org.parvis.content.PageText;
import org.parvis.content.PageVersion;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.platform.words.HiddenSigns;

/** A page as it is typed: fields of each language, and those that both share. */
record PageForm(Map<String, String> typed) {
    private static final List<String> OWN =
            List.of("title", "slug", "name", "summary", "keywords", "owner");
    private static final List<String> NEEDED = List.of("title", "slug", "summary", "owner");
    private static final List<String> SHARED =
            List.of("reviewed", "review-by", "expires", "successor", "services", "kind");
    private static final List<String> DAYS = List.of("reviewed", "review-by", "expires");
    private static final String WORDS = "words";
    private static final Map<String, Integer> LONGEST =
            Map.of(
                    "title", 200, "slug", 60, "name", 100, "summary", 400, "owner", 200, WORDS,
                    100_000);
    private static final int LONG = 1_000;

    /** An empty page of a body, reviewed today. */
    static PageForm empty(String frenchBody, String englishBody, LocalDate today) {
        return new PageForm(
                Map.of(
                        "fr-owner",
                        frenchBody,
                        "en-owner",
                        englishBody,
                        "reviewed",
                        today.toString(),
                        "review-by",
                        today.plusMonths(6).toString()));
    }

    static PageForm of(PageVersion version) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String lang : List.of("fr", "en")) {
            String written = version.in(lang);
            if (written != null) {
                PageText text = PageText.read(version.key().file(lang), written);
                OWN.forEach(key -> fields.put(lang + "-" + key, text.said(key)));
                SHARED.forEach(key -> fields.putIfAbsent(key, text.said(key)));
                fields.put(lang + "-" + WORDS, text.words().strip());
            }
        }
        return new PageForm(fields);
    }

    String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether anything but who answers for it was typed in English. */
    boolean english() {
        return List.of("en-title", "en-slug", "en-summary", "en-words").stream()
                .anyMatch(field -> !get(field).isBlank());
    }

    private List<String> languages() {
        return english() ? List.of("fr", "en") : List.of("fr");
    }

    List<FieldError> errors(Words w) {
        List<FieldError> errors = new ArrayList<>();
        for (String lang : languages()) {
            NEEDED.stream()
                    .map(key -> lang + "-" + key)
                    .filter(field -> get(field).isBlank())
                    .forEach(field -> errors.add(error(field, "pages.form.needed", w)));
            OWN.forEach(key -> fits(lang + "-" + key, key, errors, w));
            fits(lang + "-" + WORDS, WORDS, errors, w);
        }
        SHARED.forEach(key -> fits(key, key, errors, w));
        if (get("kind").equals(PageKind.EMERGENCY.code()) && get("expires").isBlank()) {
            errors.add(error("expires", "pages.form.ends", w));
        }
        if (get("reviewed").isBlank()) {
            errors.add(error("reviewed", "pages.form.needed", w));
        }
        DAYS.stream()
                .filter(field -> !get(field).isBlank() && !isDay(get(field)))
                .forEach(field -> errors.add(error(field, "pages.form.day", w)));
        return errors;
    }

    private void fits(String field, String key, List<FieldError> errors, Words w) {
        int longest = LONGEST.getOrDefault(key, LONG);
        String value = get(field);
        if (value.length() > longest) {
            errors.add(new FieldError(field, w.say("pages.form.long", label(field, w), longest)));
        }
        if (HiddenSigns.in(value.replace("\r", ""))) {
            errors.add(error(field, "pages.form.hidden", w));
        }
    }

    private static FieldError error(String field, String key, Words w) {
        return new FieldError(field, w.say(key, label(field, w)));
    }

    /** The name of a field, with its language where it has one. */
    static String label(String field, Words w) {
        boolean own = field.startsWith("fr-") || field.startsWith("en-");
        String name = w.say("pages.field." + (own ? field.substring(3) : field));
        return own ? w.say("pages.field.in." + field.substring(0, 2), name) : name;
    }

    /** The field in which that line of the heading is typed; the nearest for one that has none. */
    static String field(String lang, String key) {
        String own = OWN.contains(key) ? lang + "-" + key : "successor";
        return SHARED.contains(key) ? key : own;
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value.strip()).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /**
     * The files that it makes. What the heading of the version before says besides these fields
     * stays, and an address under which the page was known goes on leading to it.
     *
     * @param body the code of the body that answers for it
     * @param shown the version that is public, if one is
     */
    PageWriting.Text files(String body, @Nullable PageVersion before, @Nullable PageVersion shown) {
        String french = file("fr", body, before, shown);
        String english = english() ? file("en", body, before, shown) : null;
        return new PageWriting.Text(french, english, get("still").equals("yes"));
    }

    private String file(
            String lang, String body, @Nullable PageVersion before, @Nullable PageVersion shown) {
        Map<String, String> head = new LinkedHashMap<>(head(lang, before));
        OWN.forEach(key -> head.put(key, get(lang + "-" + key)));
        SHARED.forEach(key -> head.put(key, get(key)));
        head.put("body", body);
        head.put("formerly", formerly(lang, head, shown));
        return PageText.of(head, get(lang + "-" + WORDS)).written();
    }

    private static String formerly(
            String lang, Map<String, String> head, @Nullable PageVersion shown) {
        List<String> slugs = new ArrayList<>(Ending.formerly(head.getOrDefault("formerly", "")));
        String before = head(lang, shown).getOrDefault("slug", "");
        slugs.add(before);
        return String.join(
                ", ",
                slugs.stream()
                        .filter(slug -> !slug.isEmpty() && !slug.equals(head.get("slug")))
                        .distinct()
                        .toList());
    }

    private static Map<String, String> head(String lang, @Nullable PageVersion version) {
        String written = version == null ? null : version.in(lang);
        return written == null || version == null
                ? Map.of()
                : PageText.read(version.key().file(lang), written).head();
    }
}
