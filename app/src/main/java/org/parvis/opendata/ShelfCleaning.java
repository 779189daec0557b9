package org.parvis.opendata;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes tables away that nothing speaks of any more: a file that was dropped, replaced or refused
 * may hold what must never be public, and stays no longer than a day or two.
 */
@Configuration(proxyBeanMethods = false)
class ShelfCleaning {
    /** Longer than anything is made, asked of or sent. */
    private static final Duration QUIET = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> unnamedTables(TableShelf shelf, Scenes scenes) {
        return Tasks.recurring("opendata-shelf", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> clean(shelf, scenes));
    }

    static void clean(TableShelf shelf, Scenes scenes) {
        try {
            shelf.sweep(QUIET, () -> scenes.readingJob(ShelfCleaning::named));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the transaction of a job, which reads the drafts of all bodies. */
    private static Set<String> named(JdbcClient jobs) {
        return Set.copyOf(
                jobs.sql(
                                """
                                select source from opendata.drafts
                                union select file ->> 'digest' from opendata.versions
                                """)
                        .query(String.class)
                        .list());
    }
}
