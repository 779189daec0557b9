package org.parvis.portal.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/** Every outage on record, as the status page tells it. */
public interface OutageHistory {
    /**
     * An outage.
     *
     * @param to nothing while it goes on
     * @param longer whether it gives people more time
     */
    record Told(
            Instant from,
            @Nullable Instant to,
            LocalizedText what,
            LocalizedText effect,
            boolean longer) {}

    /** Those that began before then, oldest first. */
    List<Told> until(Instant then);
}
