package org.parvis.search;

import java.util.ArrayList;
import java.util.List;

/** A thing found, with the words that made it found. */
record SearchResult(SearchDocument document, Excerpt title, Excerpt summary) {
    SearchResult noting(List<String> first) {
        List<String> notes = new ArrayList<>(first);
        notes.addAll(document.notes());
        return new SearchResult(document.withNotes(notes), title, summary);
    }
}
