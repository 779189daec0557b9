package org.parvis.cases.clocks;

import org.parvis.cases.acts.Clock;
import org.parvis.cases.spi.Payload;
import org.parvis.kernel.CaseFileId;

/** What silence does at the end of the terms of those who stand in a file beside its person. */
@FunctionalInterface
public interface TermEnds {
    /** Where no module is: nobody has such a term. */
    TermEnds NONE =
            (file, clock) -> {
                throw new NobodyEnds(clock.term());
            };

    /** The act that records that one ended; a term that nobody ends is parked with its file. */
    Payload of(CaseFileId file, Clock clock);

    /** A term of a module that is off, or that answers with an act of another. */
    final class NobodyEnds extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NobodyEnds(String term) {
            super("No module says what the end of the term " + term + " does");
        }
    }
}
