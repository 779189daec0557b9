package org.parvis.search;

/** A thing found, with the words that made it found. */
record SearchResult(SearchDocument document, Excerpt title, Excerpt summary) {}
