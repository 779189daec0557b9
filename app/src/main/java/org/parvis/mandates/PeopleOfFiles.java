package org.parvis.mandates;

import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Actor;

/** Knows whose a file is, for a member of the body that works on it. */
public interface PeopleOfFiles {
    /** A file by its number, and the account or principal that it is about. */
    record Found(String reference, UUID person) {}

    Optional<Found> of(Actor.Agent agent, String typed);
}
