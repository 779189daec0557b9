package org.parvis.ds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to correct: the id of its field (or none, for the whole page) and what to do, in words.
 */
public record FieldError(@Nullable String field, String text) {

    /** What is to be corrected in that field, the first thing if there are several. */
    public static @Nullable String at(String field, List<FieldError> errors) {
        return errors.stream()
                .filter(error -> field.equals(error.field()))
                .map(FieldError::text)
                .findFirst()
                .orElse(null);
    }
}
