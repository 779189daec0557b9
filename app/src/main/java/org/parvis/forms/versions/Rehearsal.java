package org.parvis.forms.versions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/** One rehearsal, and how far it is. */
record Rehearsal(
        UUID id,
        Home home,
        String service,
        int version,
        String state,
        int total,
        int done,
        @Nullable RehearsalResult result,
        @Nullable Instant endedAt) {
    boolean running() {
        return state.equals("waiting") || state.equals("running");
    }
}
