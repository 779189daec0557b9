package org.parvis.opendata.release;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.PublishedData;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a version back. Whoever may sign does so alone and at once: what should not be public harms
 * with each hour, and nothing is lost, for the next version brings the data back.
 */
@Component
class DataRecall {
    private final Keepers keepers;
    private final PublishedData published;
    private final Scenes scenes;
    private final InstantSource clock;

    DataRecall(Keepers keepers, PublishedData published, Scenes scenes, InstantSource clock) {
        this.keepers = keepers;
        this.published = published;
        this.scenes = scenes;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param rights whether the rights of others are the reason
     */
    record Asked(int number, String reason, boolean rights) {}

    List<Refusal> recall(Actor.Agent by, DataLife life, Asked asked) {
        if (!keepers.signs(by)) {
            return refused("not-yours");
        }
        if (asked.reason().isBlank()) {
            return refused("recall-why");
        }
        if (!scenes.in(MemberScene.of(by), sql -> recalled(sql, by, life, asked))) {
            return refused("recall-gone");
        }
        published.changed();
        return List.of();
    }

    /** In the scene of the member; false when there is no such version, or it was taken back. */
    private boolean recalled(JdbcClient sql, Actor.Agent by, DataLife life, Asked asked) {
        return sql.sql(
                                """
                                insert into opendata.recalls (dataset, home, number, reason, rights, title, digest,
                                  rows, recalled_by, recalled_at)
                                select v.dataset, v.home, v.number, ?, ?, v.description -> 'title',
                                  v.file ->> 'digest', (v.file ->> 'rows')::bigint, ?, ?
                                from opendata.versions v where v.dataset = ? and v.home = ? and v.number = ?
                                on conflict do nothing
                                """)
                        .param(asked.reason())
                        .param(asked.rights())
                        .param(by.member())
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .param(life.id())
                        .param(by.home().id())
                        .param(asked.number())
                        .update()
                == 1;
    }

    private static List<Refusal> refused(String why) {
        return List.of(Refusal.of("opendata.refused." + why));
    }
}
