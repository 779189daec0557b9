package org.parvis.participation.voices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/**
 * What was typed against a refusal and was not taken.
 *
 * @param of the words that were refused; none when nothing was typed
 */
record AppealForm(@Nullable UUID of, String typed, List<FieldError> errors) {
    static final AppealForm EMPTY = new AppealForm(null, "", List.of());

    static String field(UUID text) {
        return "a-" + text;
    }

    String typed(UUID text) {
        return text.equals(of) ? typed : "";
    }
}
