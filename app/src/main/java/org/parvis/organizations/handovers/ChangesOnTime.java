package org.parvis.organizations.handovers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.parvis.organizations.bodies.Renamings;
import org.parvis.organizations.changes.FourEyes;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What comes by itself on its day: a new name, the end of a proposal that nobody settled. */
@Component
public class ChangesOnTime {
    private final Scenes scenes;
    private final FourEyes eyes;
    private final Publications publications;
    private final PassingOn passing;
    private final InstantSource clock;
    private final ZoneId zone;

    public ChangesOnTime(
            Scenes scenes,
            FourEyes eyes,
            Publications publications,
            PassingOn passing,
            InstantSource clock,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.eyes = eyes;
        this.publications = publications;
        this.passing = passing;
        this.clock = clock;
        this.zone = legalZone;
    }

    public void run() {
        eyes.expire();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        int renamed = scenes.job(jobs -> Renamings.carryOut(jobs, today, clock.instant()));
        if (renamed > 0) {
            publications.bump();
        }
        passing.run();
    }

    @Bean
    static RecurringTask<Void> changesOnTimeJob(ChangesOnTime changes) {
        return Tasks.recurring("changes-on-time", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> changes.run());
    }
}
