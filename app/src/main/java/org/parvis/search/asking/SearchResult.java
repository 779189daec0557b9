package org.parvis.search.asking;

import java.util.ArrayList;
import java.util.List;
import org.parvis.search.SearchDocument;

/** A thing found, with the words that made it found. */
public record SearchResult(SearchDocument document, Excerpt title, Excerpt summary) {
    public SearchResult noting(List<String> first) {
        List<String> notes = new ArrayList<>(first);
        notes.addAll(document.notes());
        return new SearchResult(document.withNotes(notes), title, summary);
    }
}
