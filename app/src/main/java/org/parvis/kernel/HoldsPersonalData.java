package org.parvis.kernel;

/**
 * Declared by every place that keeps personal data outside the case file's own payloads (a search
 * row, an outbox, an index, a folder), so that disposal reaches all of them and a person can be
 * told what is held. A test plants words in a file, disposes of it, and searches every table and
 * folder.
 */
public interface HoldsPersonalData {
    /** Stable code of the place, as "post.messages". */
    String place();

    /** Message key that says why it is kept there. */
    String purpose();

    /** Message key that says how long. */
    String retention();

    /** Erases all that this place holds of the file; safe to call twice. */
    void erase(CaseFileId file);
}
