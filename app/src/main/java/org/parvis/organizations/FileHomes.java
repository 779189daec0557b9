package org.parvis.organizations;

import java.util.Optional;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;

/** Knows in which home the file of an address lives, when it passed to the body of a member. */
public interface FileHomes {
    Optional<Home> of(Actor.Agent agent, String path);
}
