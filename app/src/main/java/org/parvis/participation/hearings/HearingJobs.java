package org.parvis.participation.hearings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When lots are drawn, when people are told, and when what is not needed is forgotten. */
@Configuration(proxyBeanMethods = false)
class HearingJobs {
    @Bean
    RecurringTask<Void> holdHearings(HearingRound round) {
        return Tasks.recurring("participation-hearings", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> round.run());
    }
}
