package org.parvis.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;

/**
 * A stack that went through the scanner.
 *
 * @param agent who brought it
 * @param unit theirs, then
 * @param done pages read so far
 * @param problem what went wrong, as a word of the messages
 */
record ScanBatch(
        UUID id,
        Actor.Agent agent,
        @Nullable String unit,
        State state,
        int pages,
        int done,
        @Nullable String problem,
        Instant broughtAt) {

    /** Where its reading stands. */
    enum State {
        WAITING,
        READING,
        READ,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean over() {
            return this == READ || this == FAILED;
        }
    }
}
