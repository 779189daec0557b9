package org.parvis.portal.spi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The outages on record that give people more time; each service says how much. */
public interface RecordedOutages {
    /** An outage that is over. */
    record Over(UUID id, Instant from, Instant to) {}

    /** Those that touched that span of time and extend terms, oldest first. */
    List<Over> extending(Instant from, Instant to);
}
