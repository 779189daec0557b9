package org.parvis.opendata.harvest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When catalogues elsewhere are read, and addresses of theirs tried. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HarvestSettings.class)
class HarvestConfiguration {
    @Bean
    RecurringTask<Void> cataloguesToRead(HarvestRound round) {
        return Tasks.recurring(HarvestRound.JOB, FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> round.run());
    }

    @Bean
    RecurringTask<Void> addressesToForget(TryingRound round) {
        return Tasks.recurring(TryingRound.JOB + "-forgotten", FixedDelay.of(Duration.ofDays(1)))
                .execute((instance, context) -> round.forget());
    }

    @Bean
    RecurringTask<Void> addressesToTry(TryingRound round) {
        return Tasks.recurring(TryingRound.JOB, FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> round.run());
    }
}
