package org.parvis.documents;

import org.parvis.kernel.Actor;

/**
 * Decides who may read documents of a kind. Implemented by the module to which they belong; a kind
 * that nobody claims is read by nobody. Row-level security has already said which files the reader
 * may see at all: this says which of their documents.
 */
public interface DocumentAccess {
    /** Whether this module answers for documents of that kind. */
    boolean owns(String kind);

    boolean mayRead(Actor reader, StoredDocument document);
}
