package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.participation.Consultation.Rule;
import org.parvis.participation.PetitionTerms;

/**
 * A petition as its author reads it, at every stage.
 *
 * @param state as the database writes it
 * @param readBy by which day the body reads it while it waits; none where it did not say
 */
record OwnPetition(
        String code,
        Home home,
        String state,
        Petition.Text text,
        Refused refused,
        LocalDate begunOn,
        @Nullable LocalDate readBy,
        @Nullable LocalDate metOn) {

    /** Why it was refused, and what its author said against it. */
    record Refused(@Nullable String rule, @Nullable String reason, @Nullable String appeal) {
        /**
         * The rule in the words of those in force, or its code where it is no more; empty where it
         * was not refused.
         *
         * @param terms in force; none where the body takes no petition any more
         */
        String said(@Nullable PetitionTerms terms, Words w) {
            return rule == null
                    ? ""
                    : Rule.said(terms == null ? List.of() : terms.rules(), rule, w);
        }
    }

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
