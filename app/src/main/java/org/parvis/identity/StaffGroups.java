package org.parvis.identity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Told in which groups of their employer somebody is, each time that its provider vouches for them.
 * Implemented by the module that knows what a group means in which body.
 */
public interface StaffGroups {
    /** The groups of that provider that mean something here; no other is remembered anywhere. */
    Set<String> known(String provider);

    /** Somebody came by that provider, in these of the groups that mean something. */
    void came(UUID account, String provider, Collection<String> groups);
}
