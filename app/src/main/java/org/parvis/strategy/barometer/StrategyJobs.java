package org.parvis.strategy.barometer;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.parvis.strategy.declared.Contradictions;
import org.parvis.strategy.declared.JoinedSteps;
import org.parvis.strategy.involved.Involvements;
import org.parvis.strategy.snapshots.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A service put online is counted within the minute; figures are frozen once a day; what is stated
 * is compared with what is counted each ten minutes.
 */
@Configuration(proxyBeanMethods = false)
class StrategyJobs {
    @Bean
    Task<Void> countLaunches(Involvements involvements) {
        return Tasks.recurring("launches", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> involvements.count());
    }

    @Bean
    Task<Void> freezeFigures(Snapshots snapshots) {
        return Tasks.recurring("figures", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> snapshots.take());
    }

    @Bean
    Task<Void> tellSteps(JoinedSteps joined) {
        return Tasks.recurring("steps", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> joined.look());
    }

    @Bean
    Task<Void> compareStatements(Contradictions contradictions) {
        return Tasks.recurring("contradictions", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> contradictions.look());
    }
}
