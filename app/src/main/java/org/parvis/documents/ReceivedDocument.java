package org.parvis.documents;

import org.jspecify.annotations.Nullable;

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

    ReceivedDocument(
            StoredDocument document,
            CaseKey key,
            boolean newBlob,
            byte @Nullable [] ownKey,
            int pages) {
        this.document = document;
        this.key = key;
        this.newBlob = newBlob;
        this.ownKey = ownKey;
        this.pages = pages;
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
}
