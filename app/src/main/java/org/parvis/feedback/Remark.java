package org.parvis.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * What somebody said of a page.
 *
 * @param page its path, in the language in which it was read
 * @param words what they wrote, without personal details; nothing when they wrote nothing
 * @param urgent whether its words speak of a danger
 * @param dueOn the last day to read it; none for a word of thanks
 * @param answer what came of it; none while it waits
 */
record Remark(
        UUID id,
        String page,
        boolean helped,
        @Nullable String words,
        boolean urgent,
        Instant leftAt,
        @Nullable LocalDate dueOn,
        @Nullable Answer answer) {

    /**
     * What came of a remark.
     *
     * @param changed whether something was changed: then it is said under the page
     * @param said what was done, or why nothing was
     */
    record Answer(Instant at, boolean changed, LocalizedText said) {}
}
