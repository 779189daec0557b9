package org.parvis.opendata.following;

import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * How many follow a dataset, for its body. A few are not told from none: the database counts them
 * for nobody.
 */
@Component
public class FollowCounts {
    /** From how many on they are counted, as the database says. */
    private static final int LEAST = 5;

    private final Scenes scenes;

    FollowCounts(Scenes scenes) {
        this.scenes = scenes;
    }

    /** How many there are, in words. */
    public String of(Actor.Agent agent, UUID dataset, Words w) {
        long many =
                scenes.<Long>reading(
                        MemberScene.of(agent),
                        sql ->
                                sql.sql("select opendata.followed(?, ?)")
                                        .param(dataset)
                                        .param(LEAST)
                                        .query(Long.class)
                                        .single());
        return many == 0
                ? w.say("opendata.follow.few", LEAST)
                : w.say("opendata.follow.many", many);
    }
}
