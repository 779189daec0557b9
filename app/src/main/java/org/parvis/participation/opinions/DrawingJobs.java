package org.parvis.participation.opinions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When maps are drawn: of a published day in its first hour, or as soon as the program is on. */
@Configuration(proxyBeanMethods = false)
class DrawingJobs {
    @Bean
    RecurringTask<Void> drawOpinions(Drawings drawings) {
        return Tasks.recurring("participation-maps", FixedDelay.ofHours(1))
                .execute((instance, context) -> drawings.draw());
    }
}
