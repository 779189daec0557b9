package org.parvis.cases.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/** The question of a body to an expert, who sees nothing else of the file. */
record OpinionPage(
        String body,
        String expert,
        String by,
        String question,
        LocalDate until,
        boolean given,
        String typed,
        @Nullable String error,
        String path) {
    List<FieldError> errors() {
        return error == null ? List.of() : List.of(new FieldError("text", error));
    }
}
