package org.parvis.opendata.following;

import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** How many follow a dataset, for its body. A few are not told from none: nobody counts them. */
@Component
public class FollowCounts {
    /** From how many on they are counted. */
    static final int LEAST = 5;

    private final Scenes scenes;
    private final FollowerTable table;

    FollowCounts(Scenes scenes, FollowerTable table) {
        this.scenes = scenes;
        this.table = table;
    }

    /** How many there are, in words. */
    public String of(Actor.Agent agent, UUID dataset, Words w) {
        long many = scenes.readingJob(jobs -> table.counted(jobs, agent.home(), dataset, LEAST));
        return many == 0
                ? w.say("opendata.follow.few", LEAST)
                : w.say("opendata.follow.many", many);
    }
}
