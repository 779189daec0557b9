package org.parvis.cases.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.platform.words.TypedDay;

/** The clocks of a file in full, and what would happen if the person did nothing, or answered. */
record ClocksPage(
        String reference,
        String title,
        List<Shown> clocks,
        List<String> nothing,
        boolean awaited,
        List<When> answers,
        TypedDay typed,
        @Nullable When asked,
        @Nullable String error,
        String file,
        String path,
        boolean discreet) {

    /** One clock: what it counts, where it stands, and its ledger. */
    record Shown(String name, String stands, DataTable ledger) {}

    /** An answer on a day, and the last day of the body's answer then. */
    record When(LocalDate day, LocalDate due) {}

    List<FieldError> errors() {
        return error == null ? List.of() : List.of(new FieldError("answer-day", error));
    }
}
