package org.parvis.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/** A prepared decision, to read once more before it is signed. */
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
        List<FieldError> errors,
        List<String> changed) {

    /** A provision with its words, as the letter carries them. */
    record Provision(String title, String text) {}
}
