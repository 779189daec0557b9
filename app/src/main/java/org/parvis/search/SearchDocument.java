package org.parvis.search;

import java.util.List;

/**
 * A public thing in one language. Keywords are the words people use that the text does not; notes
 * are the short facts shown under the result (time, cost, who offers it).
 */
public record SearchDocument(
        String id,
        SearchKind kind,
        String url,
        String title,
        String summary,
        String body,
        List<String> keywords,
        List<String> notes) {

    public SearchDocument {
        keywords = List.copyOf(keywords);
        notes = List.copyOf(notes);
    }

    public static SearchDocument of(
            String id, SearchKind kind, String url, String title, String summary, String body) {
        return new SearchDocument(id, kind, url, title, summary, body, List.of(), List.of());
    }

    public SearchDocument withKeywords(List<String> words) {
        return new SearchDocument(id, kind, url, title, summary, body, words, notes);
    }

    public SearchDocument withNotes(List<String> shortFacts) {
        return new SearchDocument(id, kind, url, title, summary, body, keywords, shortFacts);
    }
}
