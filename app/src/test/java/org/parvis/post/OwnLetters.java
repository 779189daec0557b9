package org.parvis.post;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters of a body to which nothing passed. */
record OwnLetters() implements LetterHomes {
    @Override
    public List<Actor.Agent> of(Actor.Agent agent) {
        return List.of(agent);
    }

    @Override
    public Scene scene(Actor.Agent there) {
        return MemberScene.of(there);
    }

    @Override
    public Set<UUID> worked(JdbcClient sql, Actor.Agent agent, Collection<UUID> files) {
        return Set.copyOf(files);
    }
}
