package org.parvis.cases.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Words;

/** How outcomes are called, and what decisions are worth, in words. */
public final class OutcomeWords {
    private OutcomeWords() {}

    /** What the body intends, by the service's own words or by those of every service. */
    public static String of(String code, ProcessDefinition process, Words w) {
        return process.outcome(code)
                .map(o -> o.label().in(w.lang()))
                .orElseGet(() -> w.say("review.change." + code));
    }

    /** What a decision is worth and what is planned; none when it is simply valid. */
    public static @Nullable String standing(DecisionStanding.Dated standing, Words w) {
        DecisionStanding next = standing.next();
        LocalDate from = standing.from();
        String now =
                standing.now() == DecisionStanding.VALID
                        ? ""
                        : w.say("review.standing." + standing.now().code());
        String then =
                next == null || from == null
                        ? ""
                        : w.say("review.standing.next." + next.code(), w.dateLong(from));
        String all = (now + " " + then).strip();
        return all.isEmpty() ? null : all;
    }
}
