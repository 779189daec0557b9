package org.parvis.documents;

import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.CaseKey;

/**
 * A document already sealed and on disk, waiting for the transaction that will make it part of its
 * case file.
 */
public final class ReceivedDocument {
    private final StoredDocument document;
    private final CaseKey key;
    private final boolean newBlob;
    private final byte @Nullable [] ownKey;
    private final int pages;
    private final int compartment;

    ReceivedDocument(
            StoredDocument document,
            CaseKey key,
            boolean newBlob,
            byte @Nullable [] ownKey,
            int pages) {
        this(document, key, newBlob, ownKey, pages, 0);
    }

    private ReceivedDocument(
            StoredDocument document,
            CaseKey key,
            boolean newBlob,
            byte @Nullable [] ownKey,
            int pages,
            int compartment) {
        this.document = document;
        this.key = key;
        this.newBlob = newBlob;
        this.ownKey = ownKey;
        this.pages = pages;
        this.compartment = compartment;
    }

    /** For those of that compartment alone, whose key sealed it. */
    ReceivedDocument inside(int number) {
        return new ReceivedDocument(document, key, newBlob, ownKey, pages, number);
    }

    public StoredDocument document() {
        return document;
    }

    CaseKey key() {
        return key;
    }

    boolean newBlob() {
        return newBlob;
    }

    /** The key under which it arrived, when it is not the file's. */
    byte @Nullable [] ownKey() {
        return ownKey;
    }

    int pages() {
        return pages;
    }

    /** For whom it is, as the act that brings it: 0 for the file's own. */
    int compartment() {
        return compartment;
    }
}
