package org.parvis.search;

import java.util.List;

/**
 * A public thing in one language. Keywords are the words people use that the text does not; notes
 * are the short facts shown under the result (time, cost, who offers it).
 *
 * @param elsewhere its title in the other language, by which some look for it
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
        String elsewhere) {

    public SearchDocument {
        keywords = List.copyOf(keywords);
        notes = List.copyOf(notes);
    }

    public static SearchDocument of(
            String id, SearchKind kind, String url, String title, String summary, String body) {
        return new SearchDocument(id, kind, url, title, summary, body, List.of(), List.of(), "");
    }

    public SearchDocument withKeywords(List<String> words) {
        return new SearchDocument(id, kind, url, title, summary, body, words, notes, elsewhere);
    }

    public SearchDocument withNotes(List<String> shortFacts) {
        return new SearchDocument(
                id, kind, url, title, summary, body, keywords, shortFacts, elsewhere);
    }

    public SearchDocument titledElsewhere(String title) {
        return new SearchDocument(id, kind, url, this.title, summary, body, keywords, notes, title);
    }
}
