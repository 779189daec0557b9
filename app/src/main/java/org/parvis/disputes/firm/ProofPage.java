package org.parvis.disputes.firm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/**
 * Where somebody proves that an address is theirs.
 *
 * @param about the number of the dispute from which they come
 * @param table where they go back to it
 * @param next what they asked for, by its word
 * @param address to which the code goes, without most of it
 * @param until when it may be typed; none where none waits
 */
record ProofPage(
        String about,
        String path,
        String table,
        String next,
        String address,
        @Nullable String until,
        List<FieldError> errors) {
    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
