package org.parvis.mandates.sides;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateRows;
import org.parvis.mandates.Mandates;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells both sides some weeks before a mandate ends, once; takes away what ended so long ago that
 * nobody may have to show it any more.
 */
@Configuration(proxyBeanMethods = false)
class Reminders {
    static final int DAYS_BEFORE = 30;

    /** As long as most personal claims last; the schedule of each body may say less. */
    static final int YEARS_KEPT = 3;

    private static final int BATCH = 500;

    @Bean
    RecurringTask<Void> mandateReminders(Scenes scenes, Mandates mandates, MandateNotices notices) {
        return Tasks.recurring("mandate-reminders", FixedDelay.ofHours(1))
                .execute((instance, context) -> run(scenes, mandates.today(), notices));
    }

    static int run(Scenes scenes, LocalDate today, MandateNotices notices) {
        return scenes.job(
                jobs -> {
                    forget(jobs, today);
                    List<Mandate> ending = ending(jobs, today);
                    ending.forEach(mandate -> notices.ending(jobs, mandate));
                    return ending.size();
                });
    }

    private static List<Mandate> ending(JdbcClient jobs, LocalDate today) {
        List<Mandate> ending =
                jobs.sql(
                                MandateRows.SELECT
                                        + """
                                        where standing = 'open' and not reminded and not hidden
                                          and until_day between ? and ?
                                          and until_day - from_day > ?
                                        order by until_day limit ? for update skip locked
                                        """)
                        .param(today)
                        .param(today.plusDays(DAYS_BEFORE))
                        .param(DAYS_BEFORE)
                        .param(BATCH)
                        .query(MandateRows::mandate)
                        .list();
        jobs.sql("update mandates.mandates set reminded = true where id = any (?)")
                .param(ending.stream().map(Mandate::id).toArray(UUID[]::new))
                .update();
        return ending;
    }

    private static void forget(JdbcClient jobs, LocalDate today) {
        jobs.sql(
                        """
                        delete from mandates.mandates
                        where until_day < :before or (ended_at < :before)
                          or (standing in ('proposed', 'refused') and made_at < :before)
                        """)
                .param("before", today.minusYears(YEARS_KEPT))
                .update();
        jobs.sql("delete from mandates.business_log where at < :before")
                .param("before", today.minusYears(YEARS_KEPT))
                .update();
        jobs.sql(
                        """
                        delete from mandates.principals p
                        where made_at < :before
                          and not exists (select from mandates.mandates m where m.principal = p.id)
                        """)
                .param("before", today.minusYears(YEARS_KEPT))
                .update();
    }
}
