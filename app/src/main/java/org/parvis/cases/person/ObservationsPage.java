package org.parvis.cases.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.ConversationPage;
import org.parvis.ds.FieldError;

/** What the body intends to decide, why, and until when the person may answer. */
record ObservationsPage(
        String reference,
        String body,
        String outcome,
        List<String> reasons,
        List<String> provisions,
        String right,
        @Nullable LocalDate until,
        @Nullable String said,
        List<AttachedFiles.Attached> attached,
        boolean open,
        Typed typed,
        List<ConversationPage.Waiting> files,
        String file,
        boolean discreet) {
    /** What was typed, and what is wrong with it. */
    record Typed(String text, List<FieldError> errors) {
        static final Typed NOTHING = new Typed("", List.of());
    }

    @Nullable String error(String field) {
        return FieldError.at(field, typed.errors());
    }
}
