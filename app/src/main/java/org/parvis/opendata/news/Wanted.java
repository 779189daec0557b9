package org.parvis.opendata.news;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.catalogue.CatalogueTerms;
import org.parvis.opendata.catalogue.Narrowed;
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

    /**
     * The same as the index of the catalogue takes it.
     *
     * @param home of its body; nothing for all
     */
    public Narrowed narrowed(@Nullable Home home) {
        return new Narrowed(theme, home, folded());
    }

    private List<String> folded() {
        return words.isEmpty() ? List.of() : List.of(FoldedText.of(words).split("\\s+"));
    }

    /** Whether a title alone holds all words, and no theme is asked for. */
    boolean takesTitle(LocalizedText title) {
        String text = CatalogueTerms.plain(title.texts().values().stream());
        return theme.isEmpty() && folded().stream().allMatch(text::contains);
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
