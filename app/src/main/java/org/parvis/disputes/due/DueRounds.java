package org.parvis.disputes.due;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.util.List;
import org.parvis.disputes.DisputeDays;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does what is due in disputes at its time, each once and alone: what is done and its mark are of
 * one transaction, so that what is repeated is not told twice, nor lost.
 */
@Component
public class DueRounds {
    private static final String JOB = "disputes-due";
    private static final int SECONDS = 30;
    private static final int MOST = 200;

    private final Scenes scenes;
    private final OneByOne alone;
    private final List<WhenDue> parts;
    private final DisputeDays days;

    DueRounds(Scenes scenes, OneByOne alone, List<WhenDue> parts, DisputeDays days) {
        this.scenes = scenes;
        this.alone = alone;
        this.parts = parts;
        this.days = days;
    }

    @Bean
    static RecurringTask<Void> whatIsDueInDisputes(DueRounds rounds) {
        return Tasks.recurring(JOB, FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> rounds.round());
    }

    /** One round over all that is due now; what has to wait keeps nothing else waiting. */
    public void round() {
        OneByOne.Round round = alone.round(JOB);
        Instant now = days.now();
        List<Due.Planned> page = page(now, Due.Planned.FIRST);
        while (!page.isEmpty()) {
            page.forEach(one -> does(round, one.due()));
            page = page(now, page.getLast());
        }
        round.ended();
    }

    private List<Due.Planned> page(Instant now, Due.Planned after) {
        return scenes.job(jobs -> Due.by(jobs, now, after, MOST));
    }

    private void does(OneByOne.Round round, Due due) {
        round.does(due.name(), () -> scenes.job(jobs -> due.take(jobs) && done(jobs, due)));
    }

    private boolean done(JdbcClient jobs, Due due) {
        parts.stream()
                .filter(part -> part.whats().contains(due.what()))
                .forEach(part -> part.comes(jobs, due));
        return true;
    }
}
