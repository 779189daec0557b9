package org.parvis.appointments;

import java.time.Instant;
import java.util.List;

/**
 * A time at which somebody can be received.
 *
 * @param desks numbers of those that are free then
 */
public record Slot(Instant at, List<Integer> desks) {
    public Slot {
        desks = List.copyOf(desks);
    }
}
