package org.parvis.cases.keeping;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;

/**
 * A package that was made of a file for the archives, and what they said of it.
 *
 * @param digest SHA-256 of the whole ZIP, in hexadecimal
 * @param lastSeq the last act in it
 * @param received none before the archives acknowledged it
 */
record MadePackage(
        CaseFileId file,
        String reference,
        String digest,
        int lastSeq,
        Instant madeAt,
        @Nullable Received received) {

    /** What the archives said: on which day they received it, and the number that they gave. */
    record Received(LocalDate on, String number) {}
}
