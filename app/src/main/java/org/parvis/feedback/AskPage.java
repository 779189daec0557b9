package org.parvis.feedback;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/**
 * Where one says whether a page helped.
 *
 * @param page the path of the page, to which one goes back
 * @param body who reads it
 * @param helped {@code yes}, {@code no}, or nothing yet
 * @param done what was changed on that page after others said something
 */
record AskPage(
        String page,
        String action,
        String body,
        LocalDate readBy,
        @Nullable String helped,
        String words,
        List<Done> done,
        List<FieldError> errors) {
    record Done(String on, String said) {}

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
