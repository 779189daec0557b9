package org.parvis.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/**
 * A prepared decision, to read once more before it is signed.
 *
 * @param missing what keeps it from leaving; none when it may leave
 * @param review where that is done
 */
record TeamDecisionPage(
        String reference,
        String title,
        String requester,
        String outcome,
        @Nullable String explanation,
        List<String> reasons,
        List<Provision> provisions,
        List<String> remedies,
        String preparedBy,
        String signedBy,
        boolean mayDecide,
        boolean open,
        int seen,
        String file,
        String letter,
        String sign,
        @Nullable String missing,
        String review,
        List<FieldError> errors,
        List<String> changed) {

    /** A provision with its words, as the letter carries them. */
    record Provision(String title, String text) {}
}
