package org.parvis.opendata.news;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.platform.words.FoldedText;
import org.parvis.platform.words.UnfitSigns;

/**
 * What somebody looks for in the catalogue, as an address says it.
 *
 * @param theme code of a theme; empty for all
 * @param body code of a body; empty for all
 * @param words all of which stand in what is said of a dataset; empty for any
 */
public record Wanted(String theme, String body, String words) {
    private static final int LONGEST = 200;

    /** What a query says; what it does not is left open. */
    public static Wanted of(Map<String, String> query) {
        return new Wanted(said(query, "theme"), said(query, "body"), said(query, "q"));
    }

    private static String said(Map<String, String> query, String name) {
        String said = UnfitSigns.without(query.getOrDefault(name, "")).strip();
        return said.codePointCount(0, said.length()) <= LONGEST
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST)).strip();
    }

    public boolean anything() {
        return theme.isEmpty() && body.isEmpty() && words.isEmpty();
    }

    /** By what each of many datasets is compared with it. */
    public Taking taking() {
        return new Taking(
                theme, words.isEmpty() ? List.of() : List.of(FoldedText.of(words).split("\\s+")));
    }

    /**
     * Which datasets it takes: its words are made comparable once, and not for each of them.
     *
     * @param words as {@link Wanted#text} writes them
     */
    public record Taking(String theme, List<String> words) {
        /**
         * Whether what is said of a dataset meets the theme and the words.
         *
         * @param text what is said of it ({@link Wanted#text})
         */
        public boolean takes(List<String> themes, String text) {
            return (theme.isEmpty() || themes.contains(theme)) && holds(text);
        }

        /** Whether a title alone holds all words, and no theme is asked for. */
        boolean takesTitle(LocalizedText title) {
            return theme.isEmpty() && holds(plain(title.texts().values().stream()));
        }

        private boolean holds(String text) {
            return words.stream().allMatch(text::contains);
        }
    }

    /** What is said of a dataset, as words are compared with it. */
    public static String text(Description said) {
        return plain(
                Stream.of(said.title(), said.summary(), said.keywords())
                        .flatMap(words -> words.texts().values().stream()));
    }

    private static String plain(Stream<String> texts) {
        return FoldedText.of(texts.collect(Collectors.joining(" ")));
    }

    /** The same, as a query says it; empty when anything is. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("theme", theme);
        parts.put("body", body);
        parts.put("q", words);
        parts.values().removeIf(String::isEmpty);
        return parts.isEmpty()
                ? ""
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + written(part.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** With its blanks as every reader of addresses takes them. */
    private static String written(String text) {
        return DataPaths.written(text).replace("+", "%20");
    }

    /** The same of another theme. */
    public Wanted of(String otherTheme) {
        return new Wanted(otherTheme, body, words);
    }

    /** Where its feed is. */
    public String feed(String lang) {
        return NewsPaths.catalogue(lang) + query();
    }
}
