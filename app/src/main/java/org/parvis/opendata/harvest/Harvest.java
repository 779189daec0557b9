package org.parvis.opendata.harvest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;

/**
 * One reading of a catalogue elsewhere.
 *
 * @param progress how far it is, or was
 * @param changes what it brought, once it is over
 * @param failure why nothing was taken; nothing when all was
 */
record Harvest(
        UUID id,
        UUID origin,
        Instant begunAt,
        Progress progress,
        Changes changes,
        @Nullable Instant endedAt,
        @Nullable Refusal failure) {
    /**
     * @param place of the page that comes next
     * @param pages that were read, of this walk
     * @param walks how often it was begun, because the catalogue moved
     * @param tries how often the next page was asked for in vain
     * @param said how many datasets there are, by the first page of this walk
     */
    record Progress(
            String place,
            int pages,
            int walks,
            int tries,
            @Nullable Integer said,
            int found,
            int refused) {}

    record Changes(int added, int changed, int gone) {}
}
