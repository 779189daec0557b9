package org.parvis.appointments;

import java.util.List;
import java.util.Set;

/**
 * Where one person at a time is received: a room or a counter, with whoever sits there.
 *
 * @param services codes of what is done there
 * @param offers what is found at this desk and not at each of its place
 * @param hours of its own; none for those of the place
 */
public record Desk(String code, Set<String> services, Set<Need> offers, List<Opening> hours) {
    public Desk {
        services = Set.copyOf(services);
        offers = Set.copyOf(offers);
        hours = List.copyOf(hours);
    }
}
