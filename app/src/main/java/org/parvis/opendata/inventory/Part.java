package org.parvis.opendata.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for.
 *
 * @param show its name, as addresses write it
 * @param reason only those that are not published for this reason
 * @param due only those that wait for a look on this day
 */
record Part(
        String show,
        boolean gone,
        @Nullable Boolean published,
        @Nullable String reason,
        @Nullable LocalDate due) {
    static final String ALL = "";

    /** Nothing when there is no such part. */
    static @Nullable Part of(String show, HeldReasons reasons, LocalDate today) {
        return switch (show) {
            case ALL -> new Part(show, false, null, null, null);
            case "published" -> new Part(show, false, true, null, null);
            case "not" -> new Part(show, false, false, null, null);
            case "look" -> new Part(show, false, false, null, today);
            case "out" -> new Part(show, true, null, null, null);
            default ->
                    reasons.find(show).isPresent()
                            ? new Part(show, false, false, show, null)
                            : null;
        };
    }
}
