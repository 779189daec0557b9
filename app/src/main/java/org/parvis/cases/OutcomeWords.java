package org.parvis.cases;

import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Words;

/** How outcomes are called. */
final class OutcomeWords {
    private OutcomeWords() {}

    /** What the body intends, by the service's own words or by those of every service. */
    static String of(String code, ProcessDefinition process, Words w) {
        return process.outcome(code)
                .map(o -> o.label().in(w.lang()))
                .orElseGet(() -> w.say("review.change." + code));
    }
}
