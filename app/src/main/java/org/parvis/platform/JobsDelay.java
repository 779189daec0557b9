package org.parvis.platform;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** By how much the jobs are late: how long ago the one that waits longest should have begun. */
@Component
public class JobsDelay {
    private static final String WAITING =
            """
            select coalesce(max(extract(epoch from :now - execution_time)), 0)::bigint
              from platform.scheduled_tasks
             where not picked and execution_time < :now
            """;

    private final Scenes scenes;
    private final InstantSource clock;

    JobsDelay(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Zero when nothing waits; throws as the database does when it is away. */
    public Duration now() {
        return Duration.ofSeconds(
                scenes.job(
                        sql ->
                                sql.sql(WAITING)
                                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                        .query(Long.class)
                                        .single()));
    }
}
