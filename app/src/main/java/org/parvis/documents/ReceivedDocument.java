package org.parvis.documents;

/**
 * A document already sealed and on disk, waiting for the transaction that will make it part of its
 * case file.
 */
public final class ReceivedDocument {
    private final StoredDocument document;
    private final CaseKey key;
    private final boolean newBlob;

    ReceivedDocument(StoredDocument document, CaseKey key, boolean newBlob) {
        this.document = document;
        this.key = key;
        this.newBlob = newBlob;
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
}
