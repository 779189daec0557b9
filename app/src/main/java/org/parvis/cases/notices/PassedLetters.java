package org.parvis.cases.notices;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scene;
import org.parvis.post.LetterHomes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of a file are printed by the body that works on it, wherever the file lives. */
@Component
class PassedLetters implements LetterHomes {
    private final Organizations organizations;

    PassedLetters(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public List<Actor.Agent> of(Actor.Agent agent) {
        return organizations.homes(agent.body()).stream().map(agent::in).toList();
    }

    @Override
    public Scene scene(Actor.Agent there) {
        return MemberScene.of(there);
    }

    @Override
    public Set<UUID> worked(JdbcClient sql, Actor.Agent agent, Collection<UUID> files) {
        if (!organizations.passed(agent.body())) {
            return Set.copyOf(files);
        }
        return new HashSet<>(
                sql.sql(
                                """
                                select case_file from cases.work_items
                                where home = :body and case_file = any(:files)
                                """)
                        .param("body", agent.body().id())
                        .param("files", files.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }
}
