package org.parvis.mandates.clients;

import java.util.Set;
import java.util.UUID;
import org.parvis.mandates.Act;

/**
 * A firm sends one of its people to a client.
 *
 * @param mandate of the client, which the firm holds
 * @param acts what they do there, at most
 */
record Assignment(UUID id, UUID mandate, UUID account, String name, Set<Act> acts) {
    Assignment {
        acts = Set.copyOf(acts);
    }
}
