package org.parvis.disputes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Warns both sides, once, some days before prescription runs again. */
@Component
public class SuspensionWarnings {
    private static final String JOB = "disputes-suspensions";
    private static final int SECONDS = 30;

    private final Scenes scenes;
    private final OneByOne alone;
    private final Suspensions suspensions;
    private final SuspensionPapers papers;
    private final DisputeDays days;

    SuspensionWarnings(
            Scenes scenes,
            OneByOne alone,
            Suspensions suspensions,
            SuspensionPapers papers,
            DisputeDays days) {
        this.scenes = scenes;
        this.alone = alone;
        this.suspensions = suspensions;
        this.papers = papers;
        this.days = days;
    }

    @Bean
    static RecurringTask<Void> warningsOfSuspensions(SuspensionWarnings warnings) {
        return Tasks.recurring(JOB, FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> warnings.round());
    }

    /** One round over all that is due today. */
    public void round() {
        OneByOne.Round round = alone.round(JOB);
        for (CaseFileId file : scenes.job(jobs -> SuspensionPapers.due(jobs, days.today()))) {
            round.does(
                    file.id().toString(),
                    () ->
                            scenes.job(
                                    jobs -> {
                                        boolean due = papers.settle(jobs, file);
                                        if (due) {
                                            suspensions.warn(file);
                                        }
                                        return due;
                                    }));
        }
        round.ended();
    }
}
