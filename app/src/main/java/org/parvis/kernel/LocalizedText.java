package org.parvis.kernel;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text in several languages: language tag to words. Languages are a list under a policy, never
 * two hard-wired columns; French is what remains when another is missing.
 */
public record LocalizedText(Map<String, String> texts) {
    public static final LocalizedText EMPTY = new LocalizedText(Map.of());

    public LocalizedText {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    public static LocalizedText of(String fr, String en) {
        return new LocalizedText(Map.of("fr", fr, "en", en));
    }

    /** Of both languages, those in which something is said. */
    public static LocalizedText said(String fr, String en) {
        Map<String, String> said = new TreeMap<>(Map.of("fr", fr, "en", en));
        said.values().removeIf(String::isBlank);
        return new LocalizedText(said);
    }

    /** The words in that language alone, else empty. */
    public String only(String lang) {
        return texts.getOrDefault(lang, "");
    }

    /** The words in that language, else in French, else in any language there is, else empty. */
    public String in(String lang) {
        String text = texts.get(lang);
        if (text == null) {
            text = texts.get("fr");
        }
        return text != null ? text : texts.values().stream().findFirst().orElse("");
    }

    /**
     * The same with the apostrophe of print for that of the keyboard: for names, read everywhere.
     */
    public LocalizedText typeset() {
        Map<String, String> typeset = new TreeMap<>();
        texts.forEach((lang, text) -> typeset.put(lang, text.replace('\'', '’')));
        return new LocalizedText(typeset);
    }

    public boolean has(String lang) {
        return texts.containsKey(lang);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
