package org.parvis.cases.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.decision.Remedy;
import org.parvis.cases.dossier.ConversationPage;
import org.parvis.ds.FieldError;

/**
 * The form by which somebody contests a decision: why, what they ask, and what goes with it.
 *
 * @param contested what the body decided
 * @param files those that wait for it; they go along where the program carries it
 * @param saved when what is written was kept
 */
record ContestPage(
        String reference,
        String contested,
        Remedy remedy,
        ContestDrafts.Written written,
        List<ConversationPage.Waiting> files,
        @Nullable Instant saved,
        List<FieldError> errors,
        String file,
        String action,
        boolean discreet) {
    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
