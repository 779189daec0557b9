package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * A petition as its author reads it, at every stage.
 *
 * @param state as the database writes it
 * @param rule for which it was refused
 * @param appeal what its author said against that
 */
record OwnPetition(
        UUID id,
        String code,
        Home home,
        String state,
        Petition.Text text,
        Refused refused,
        LocalDate begunOn,
        @Nullable LocalDate metOn) {

    /** Why it was refused, and what its author said against it. */
    record Refused(@Nullable String rule, @Nullable String reason, @Nullable String appeal) {}

    boolean is(String word) {
        return state.equals(word);
    }

    /** One refusal can be appealed against, once. */
    boolean canAppeal() {
        return is("refused") && refused.appeal() == null;
    }

    /** Those who signed are owed an answer once the threshold is met: it stays then. */
    boolean canWithdraw() {
        return metOn == null && !is("withdrawn") && !is("unconfirmed");
    }
}
