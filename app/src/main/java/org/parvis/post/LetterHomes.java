package org.parvis.post;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.platform.Scene;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the letters of a body lie: in its own home and in those of bodies whose files passed to it.
 * Implemented by the module that knows which files it works on.
 */
public interface LetterHomes {
    /** The member in each of these homes. */
    List<Actor.Agent> of(Actor.Agent agent);

    /** In which scene the member reads and notes there. */
    Scene scene(Actor.Agent there);

    /** Which of these files the body of the scene works on. */
    Set<UUID> worked(JdbcClient sql, Actor.Agent agent, Collection<UUID> files);
}
