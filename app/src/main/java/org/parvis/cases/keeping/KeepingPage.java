package org.parvis.cases.keeping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.SummaryRow;

/**
 * How long a file is kept, and what those who answer for the body may do about it.
 *
 * @param held why it is held; nothing when it is not
 * @param mayAct whether the reader holds, lifts and makes packages
 * @param ended what follows, once its time is over and nothing holds it
 * @param packages that were made of it, the newest first
 * @param reason as it was typed, when it was refused
 */
record KeepingPage(
        String reference,
        int seen,
        List<SummaryRow> facts,
        @Nullable String held,
        boolean mayAct,
        @Nullable String ended,
        List<Made> packages,
        String reason,
        List<FieldError> errors,
        @Nullable String notice,
        Ways ways) {

    /** Addresses of the page and of its forms. */
    record Ways(
            String file, String hold, String lift, String transfer, String archives, String room) {}

    /** A package that was made, what became of it, and its digest. */
    record Made(String said, String digest) {}

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
