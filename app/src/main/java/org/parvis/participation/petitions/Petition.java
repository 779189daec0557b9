package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.answers.Verdict;

/**
 * A petition as everybody reads it.
 *
 * @param home of the body to which it is addressed
 * @param author as they asked to be named; none who did not
 * @param seal the digest that was told of its terms when it opened
 * @param metOn when the threshold was met; none while it is not
 * @param answerBy when the body owes its answer
 * @param answers the first one first; the last one stands
 */
record Petition(
        UUID id,
        String code,
        Home home,
        Text text,
        @Nullable String author,
        SealedTerms terms,
        String seal,
        Signatures signatures,
        @Nullable LocalDate metOn,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate withdrawnOn,
        List<Given> answers) {

    /** What it says, in one language or both. */
    record Text(LocalizedText title, LocalizedText ask, LocalizedText why) {}

    /** How many came by the Web, and how many on sheets of paper. */
    record Signatures(int online, int paper) {
        int all() {
            return online + paper;
        }
    }

    /** An answer of the body. */
    record Given(int version, Verdict verdict, LocalizedText words, LocalDate on) {}

    /**
     * A petition as lists show it.
     *
     * @param signatures by all doors
     * @param answerBy when the body owes its answer; none while the threshold is not met
     * @param changedOn when something happened to it last, other than a signature
     */
    record Listed(
            String code,
            Home home,
            LocalizedText title,
            int threshold,
            int signatures,
            Stage stage,
            LocalDate closesOn,
            @Nullable LocalDate answerBy,
            LocalDate changedOn) {
        /** What comes next and by when, or since when nothing does. */
        String next(Words w) {
            LocalDate owed = answerBy;
            return switch (stage) {
                case OPEN -> w.say("participation.petition.until", w.date(closesOn));
                case MET ->
                        owed == null ? "" : w.say("participation.petition.answerBy", w.date(owed));
                case ANSWERED, LAPSED, WITHDRAWN ->
                        w.say("participation.petition.since", w.date(changedOn));
            };
        }
    }

    Stage stage(LocalDate today) {
        if (withdrawnOn != null) {
            return Stage.WITHDRAWN;
        }
        if (!answers.isEmpty()) {
            return Stage.ANSWERED;
        }
        if (metOn != null) {
            return Stage.MET;
        }
        return today.isAfter(terms.closesOn()) ? Stage.LAPSED : Stage.OPEN;
    }

    /** Whether people can sign it on that day: also once the threshold is met. */
    boolean takes(LocalDate today) {
        return withdrawnOn == null
                && !today.isBefore(terms.opensOn())
                && !today.isAfter(terms.closesOn());
    }

    /** Whether its terms are still those that were told. */
    boolean sealHolds() {
        return terms.digest().equals(seal);
    }
}
