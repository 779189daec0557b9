package org.parvis.forms.together;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.SummaryRow;

/**
 * What somebody reads first who was asked for a part of another person's form.
 *
 * @param role in which they attest; none for a guest who helps
 * @param seen what the owner's other answers say, as far as the definition shows them
 * @param done what they answered, once it is finished
 * @param finished when, in words
 */
record GuestPage(
        String service,
        String offeredBy,
        String part,
        @Nullable String role,
        @Nullable String basis,
        String until,
        List<SummaryRow> seen,
        List<SummaryRow> done,
        @Nullable String finished,
        boolean started,
        String begin,
        String decline,
        String reason,
        @Nullable String error,
        List<FieldError> errors) {

    boolean attests() {
        return role != null;
    }
}
