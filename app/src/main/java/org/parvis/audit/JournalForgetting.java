package org.parvis.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.parvis.platform.Scenes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets the journal, batch by batch, once its rows had their time: who watched the work of an
 * agent years ago is nobody's business any more. The root of the batch stays, so that the chain
 * still verifies.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class JournalForgetting {
    private static final int AT_ONCE = 1_000;

    /** Forgets the batches that were sealed before the time to keep; returns how many. */
    static int forget(Scenes scenes, InstantSource clock, AuditSettings settings) {
        int forgotten = 0;
        while (forgotten < AT_ONCE && forgetOne(scenes, clock, settings)) {
            forgotten++;
        }
        return forgotten;
    }

    private static boolean forgetOne(Scenes scenes, InstantSource clock, AuditSettings settings) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return scenes.<Boolean>job(
                jobs -> {
                    Optional<Seals.Seal> oldest =
                            jobs.sql(
                                            JournalSeals.SELECT
                                                    + """
                                                    where forgotten_at is null and sealed_at < ?
                                                    order by number limit 1 for update skip locked
                                                    """)
                                    .param(now.minus(settings.keep()))
                                    .query(Seals::seal)
                                    .optional();
                    oldest.ifPresent(seal -> forget(jobs, seal, now));
                    return oldest.isPresent();
                });
    }

    private static void forget(JdbcClient jobs, Seals.Seal seal, OffsetDateTime now) {
        jobs.sql(
                        """
                        delete from audit.entries
                        where (xid, position) > (?::xid8, ?) and (xid, position) <= (?::xid8, ?)
                        """)
                .param(seal.fromXid())
                .param(seal.fromPosition())
                .param(seal.toXid())
                .param(seal.toPosition())
                .update();
        jobs.sql("update audit.seals set forgotten_at = ? where number = ?")
                .param(now)
                .param(seal.number())
                .update();
    }

    @Bean
    RecurringTask<Void> oldRowsOfTheJournal(
            Scenes scenes, InstantSource clock, AuditSettings settings) {
        return Tasks.recurring("audit-forgetting", FixedDelay.ofHours(12))
                .execute((instance, context) -> forget(scenes, clock, settings));
    }
}
