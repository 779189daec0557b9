package org.parvis.participation.ballots;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When keys are made, ballots are mixed and votes are counted. */
@Configuration(proxyBeanMethods = false)
class BallotJobs {
    @Bean
    RecurringTask<Void> mixBallots(
            KeysAhead keys, Mixing mixing, Tallying tallying, Opening opening) {
        return Tasks.recurring("participation-ballots", FixedDelay.ofHours(1))
                .execute(
                        (instance, context) -> {
                            keys.run();
                            mixing.run();
                            tallying.run();
                            opening.run();
                        });
    }
}
