package org.parvis.strategy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.RecordRef;

/**
 * What bodies promised with a day outside of their plans: the roadmap shows it as a line of its
 * own. Whoever holds promises implements this; a module that is off promises nothing.
 */
public interface PromisedElsewhere {
    /** Where a promise stands today. */
    enum State {
        TO_COME,
        LATE,
        KEPT,
        GIVEN_UP
    }

    /**
     * @param ref the record that holds it
     * @param body the code of the body that promised
     * @param by the first promised day: it stays, whatever is said later
     * @param moved the new day; none when there is none
     * @param page where it stands with its reason, in each language
     */
    record Promised(
            RecordRef ref,
            String body,
            LocalizedText what,
            LocalDate by,
            @Nullable LocalDate moved,
            State state,
            LocalizedText page) {}

    /** All of them, the first day first; read in a transaction of its own, in the public scene. */
    List<Promised> promised();
}
