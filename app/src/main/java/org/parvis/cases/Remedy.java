package org.parvis.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one may do about a decision, as the person reads it.
 *
 * @param body before which
 * @param url of a body that takes it online elsewhere
 * @param asked whether it was asked for already
 * @param inside whether it is heard by the body itself, in a file of its own
 * @param late whether its last day has passed
 */
record Remedy(
        String code,
        String label,
        String body,
        LocalDate until,
        String how,
        @Nullable String url,
        boolean asked,
        boolean inside,
        boolean late) {
    /** Whether it may still be asked. */
    boolean open() {
        return !asked && !late;
    }
}
