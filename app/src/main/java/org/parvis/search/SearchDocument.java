package org.parvis.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public thing in one language. Keywords are the words people use that the text does not; notes
 * are the short facts shown under the result (time, cost, who offers it).
 *
 * @param elsewhere its title in the other language, by which some look for it
 * @param facts what it can tell at once to whoever asks for that
 */
public record SearchDocument(
        String id,
        SearchKind kind,
        String url,
        String title,
        String summary,
        String body,
        List<String> keywords,
        List<String> notes,
        String elsewhere,
        Map<SearchFact, String> facts) {

    public SearchDocument {
        keywords = List.copyOf(keywords);
        notes = List.copyOf(notes);
        facts = Map.copyOf(facts);
    }

    public static SearchDocument of(
            String id, SearchKind kind, String url, String title, String summary, String body) {
        return new SearchDocument(
                id, kind, url, title, summary, body, List.of(), List.of(), "", Map.of());
    }

    public SearchDocument withKeywords(List<String> words) {
        return with(words, notes, elsewhere, facts);
    }

    public SearchDocument withNotes(List<String> shortFacts) {
        return with(keywords, shortFacts, elsewhere, facts);
    }

    /** The same, which can tell that at once; nothing is known of it without a text. */
    public SearchDocument telling(SearchFact fact, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        Map<SearchFact, String> more = new EnumMap<>(SearchFact.class);
        more.putAll(facts);
        more.put(fact, text);
        return with(keywords, notes, elsewhere, more);
    }

    public SearchDocument titledElsewhere(String other) {
        return with(keywords, notes, other, facts);
    }

    private SearchDocument with(
            List<String> words,
            List<String> shortFacts,
            String other,
            Map<SearchFact, String> known) {
        return new SearchDocument(
                id, kind, url, title, summary, body, words, shortFacts, other, known);
    }
}
