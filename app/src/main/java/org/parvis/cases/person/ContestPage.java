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
 * @param draft what is kept, what the form shows, and what was written elsewhere meanwhile
 * @param files those that wait for it; they go along where the program carries it
 * @param saved when what is written was kept
 */
record ContestPage(
        String reference,
        String contested,
        Remedy remedy,
        ContestKeeping draft,
        List<ConversationPage.Waiting> files,
        @Nullable Instant saved,
        List<FieldError> errors,
        String file,
        String action,
        boolean discreet) {
    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    ContestWords words() {
        return draft.shown();
    }

    /** What the form was drawn from, which it sends back. */
    String seen() {
        return draft.kept().seen();
    }

    /** Whether what it shows is what is kept. */
    boolean kept() {
        return saved != null
                && draft.shown().seen().equals(draft.kept().seen())
                && !draft.kept().isEmpty();
    }
}
