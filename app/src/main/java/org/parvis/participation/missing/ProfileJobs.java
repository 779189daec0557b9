package org.parvis.participation.missing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When what people said of themselves is added to the figures. */
@Configuration(proxyBeanMethods = false)
class ProfileJobs {
    @Bean
    RecurringTask<Void> addProfiles(Pouring pouring) {
        return Tasks.recurring("participation-profiles", FixedDelay.ofHours(1))
                .execute((instance, context) -> pouring.run());
    }
}
