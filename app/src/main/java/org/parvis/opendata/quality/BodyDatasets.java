package org.parvis.opendata.quality;

import java.util.Optional;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Whether a dataset is one of a body, and whether something is being prepared of it. */
@Component
class BodyDatasets {
    private final Scenes scenes;

    BodyDatasets(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Whether something is being prepared; nothing when it is none of the member's body. */
    Optional<Boolean> open(Actor.Agent by, String name) {
        return scenes.reading(
                MemberScene.of(by),
                sql ->
                        sql.sql(
                                        """
                                        select exists (select from opendata.drafts p where p.dataset = d.id) as open
                                        from opendata.datasets d where d.home = ? and d.name = ?
                                        """)
                                .param(by.home().id())
                                .param(name)
                                .query(Boolean.class)
                                .optional());
    }
}
