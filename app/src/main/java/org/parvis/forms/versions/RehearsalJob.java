package org.parvis.forms.versions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the rehearsals that were asked for. */
@Configuration(proxyBeanMethods = false)
class RehearsalJob {
    @Bean
    RecurringTask<Void> versionsToRehearse(Rehearsals rehearsals) {
        return Tasks.recurring("forms-rehearse", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> rehearsals.run());
    }
}
