package org.parvis.cases.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.decision.Remedy;
import org.parvis.ds.FieldError;

/** What one may do when something is wrong, each way with who hears it and how long it takes. */
record ProblemPage(
        String reference,
        String title,
        String ask,
        @Nullable Hearing complaint,
        List<Way> remedies,
        @Nullable String notYet,
        String typed,
        String about,
        @Nullable String error,
        String file,
        String path,
        boolean discreet) {

    /** Who hears something, and in how many days they answer. */
    record Hearing(String who, int days) {}

    /**
     * A remedy against the decision.
     *
     * @param inside who hears it inside the body; none for an outside body
     * @param unsigned whether who looks acts for the person and may not contest for them
     * @param form where one contests, or prints the application once that is late or done
     */
    record Way(Remedy remedy, @Nullable Hearing inside, boolean unsigned, @Nullable String form) {}

    List<FieldError> errors() {
        return error == null ? List.of() : List.of(new FieldError(field(about), error));
    }

    /** The field of a form. */
    String field(String which) {
        return "text-" + which;
    }

    String typed(String which) {
        return which.equals(about) ? typed : "";
    }

    @Nullable String error(String which) {
        return which.equals(about) ? error : null;
    }
}
