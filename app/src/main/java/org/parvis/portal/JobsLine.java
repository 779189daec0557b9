package org.parvis.portal;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.StatusLine;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Whether what is done in the background (messages, terms, figures) is done on time. */
@Component
@Order(1)
class JobsLine implements StatusLine {
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Scenes scenes;
    private final InstantSource clock;

    JobsLine(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    @Override
    public String nameKey() {
        return "portal.status.jobs";
    }

    @Override
    public Reading read() {
        try {
            long seconds =
                    scenes.job(
                            sql ->
                                    sql.sql(WAITING)
                                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                            .query(Long.class)
                                            .single());
            return seconds > LATE.toSeconds()
                    ? new Reading(State.SLOW, "portal.status.jobs.slow", seconds / 60)
                    : Reading.works();
        } catch (DataAccessException | TransactionException e) {
            return new Reading(State.DOWN, "portal.status.jobs.down");
        }
    }

    private static final String WAITING =
            """
            select coalesce(max(extract(epoch from :now - execution_time)), 0)::bigint
              from platform.scheduled_tasks
             where not picked and execution_time < :now
            """;
}
