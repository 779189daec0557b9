package org.parvis.appointments;

import java.time.Instant;
import java.util.List;

/**
 * A time at which somebody can be received.
 *
 * @param desks numbers of those that are free then
 */
record Slot(Instant at, List<Integer> desks) {
    Slot {
        desks = List.copyOf(desks);
    }
}
