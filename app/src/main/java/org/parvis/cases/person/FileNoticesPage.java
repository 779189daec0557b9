package org.parvis.cases.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/**
 * How somebody without an account wants to be told of their file.
 *
 * @param ofAccount whether the file belongs to an account, where this is chosen for all its files
 * @param channel the one that is chosen or would be used
 * @param phone the proved number, as one reads it
 * @param proving the number that waits for its code
 */
record FileNoticesPage(
        String reference,
        boolean ofAccount,
        String channel,
        String email,
        String postal,
        @Nullable String phone,
        @Nullable String proving,
        String typedPhone,
        String here,
        String file,
        @Nullable String told,
        List<FieldError> errors,
        boolean discreet) {
    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
