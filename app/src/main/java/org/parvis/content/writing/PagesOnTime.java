package org.parvis.content.writing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.parvis.content.EditedPages;
import org.parvis.content.PageStep;
import org.parvis.content.PageTable;
import org.parvis.content.Pages;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishes pages when their day comes, and tells all nodes when another day began. */
@Configuration(proxyBeanMethods = false)
class PagesOnTime {
    private static final int SECONDS = 20;

    @Bean
    RecurringTask<Void> pagesWhoseDayCame(
            Scenes scenes, PageTable table, Pages pages, EditedPages edited, InstantSource clock) {
        return Tasks.recurring("pages-on-time", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> run(scenes, table, pages, edited, clock));
    }

    /** How many were published. */
    static int run(
            Scenes scenes, PageTable table, Pages pages, EditedPages edited, InstantSource clock) {
        Instant now = clock.instant();
        List<PageTable.Scheduled> due = scenes.job(jobs -> publish(jobs, table, now));
        boolean newDay = scenes.job(jobs -> table.begins(jobs, pages.today()));
        if (!due.isEmpty() || newDay) {
            edited.changed();
        }
        return due.size();
    }

    private static List<PageTable.Scheduled> publish(
            JdbcClient jobs, PageTable table, Instant now) {
        table.due(jobs, now).forEach(one -> PageTable.alone(jobs, one.key()));
        // whoever took one back was there first
        List<PageTable.Scheduled> due = table.due(jobs, now);
        for (PageTable.Scheduled one : due) {
            table.step(
                    jobs,
                    one.key(),
                    one.home(),
                    new PageStep(one.number(), PageStep.Kind.PUBLISHED, null, "", null, now));
        }
        return due;
    }
}
