package org.parvis.mandates;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may never act for whom, for the protection of the other. A block does not reveal itself: the
 * mandate is gone from the holder's list, and what they ask gets the answer of a stranger.
 */
@Component
public class Blocks {
    private final Scenes scenes;
    private final InstantSource clock;

    Blocks(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    public void put(UUID principal, UUID holder) {
        scenes.job(
                jobs -> {
                    put(jobs, principal, holder);
                    return holder;
                });
    }

    public void put(JdbcClient jobs, UUID principal, UUID holder) {
        jobs.sql(
                        """
                        insert into mandates.blocks (principal, holder, made_at)
                        values (?, ?, ?) on conflict do nothing
                        """)
                .param(principal)
                .param(holder)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        seen(jobs, principal, holder);
    }

    public void lift(UUID principal, UUID holder) {
        scenes.job(
                jobs -> {
                    lift(jobs, principal, holder);
                    return holder;
                });
    }

    public void lift(JdbcClient jobs, UUID principal, UUID holder) {
        jobs.sql("delete from mandates.blocks where principal = ? and holder = ?")
                .param(principal)
                .param(holder)
                .update();
        seen(jobs, principal, holder);
    }

    /** The database itself says whether a mandate it writes is hidden. */
    private static int seen(JdbcClient jobs, UUID principal, UUID holder) {
        return jobs.sql(
                        """
                        update mandates.mandates set hidden = hidden
                        where principal = ? and holder = ?
                        """)
                .param(principal)
                .param(holder)
                .update();
    }
}
