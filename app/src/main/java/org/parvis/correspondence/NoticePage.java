package org.parvis.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/**
 * How somebody wants to be told, as the page shows and takes it.
 *
 * @param email the address of the account; none for an account without
 * @param phone the proved number, as one reads it
 * @param proving the number that waits for its code
 * @param consents what was agreed, a line each
 */
record NoticePage(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String proving,
        String postal,
        String channel,
        boolean daily,
        String typedPhone,
        List<String> consents,
        @Nullable String told,
        List<FieldError> errors) {
    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
