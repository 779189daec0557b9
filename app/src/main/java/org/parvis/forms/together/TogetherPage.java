package org.parvis.forms.together;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;

/**
 * Where the owner of a draft asks somebody else for a part of it, and sees what became of it.
 *
 * @param role who may attest it; none when anybody may be invited
 * @param seen answers that the other will see
 * @param again what asking again would undo
 * @param given the link and its code, told once
 * @param own where the owner fills the part in, when they may
 */
record TogetherPage(
        String service,
        String back,
        String part,
        @Nullable String role,
        @Nullable String basis,
        List<SummaryRow> seen,
        List<Line> lines,
        @Nullable String notice,
        @Nullable String again,
        Ask ask,
        @Nullable Given given,
        @Nullable String paper,
        @Nullable String own) {

    boolean attests() {
        return role != null;
    }

    /** The form that asks. */
    record Ask(
            String action,
            String withdraw,
            String until,
            String email,
            @Nullable String error,
            List<FieldError> errors) {}

    /** Somebody who was asked. */
    record Line(
            String id,
            String who,
            Status state,
            String when,
            @Nullable String reason,
            boolean withdrawable) {}

    record Given(String link, String code, String until) {}
}
