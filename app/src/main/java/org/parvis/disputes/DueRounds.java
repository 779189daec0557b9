package org.parvis.disputes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
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

    /** One round over all that is due now. */
    public void round() {
        OneByOne.Round round = alone.round(JOB);
        for (Due due : scenes.job(jobs -> Due.by(jobs, days.now(), MOST))) {
            round.does(due.name(), () -> scenes.job(jobs -> due.take(jobs) && done(jobs, due)));
        }
        round.ended();
    }

    private boolean done(JdbcClient jobs, Due due) {
        parts.stream()
                .filter(part -> part.whats().contains(due.what()))
                .forEach(part -> part.comes(jobs, due));
        return true;
    }
}
