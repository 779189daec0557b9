package org.parvis.feedback;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import org.parvis.platform.Scenes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the module, and the job that takes old remarks away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedbackSettings.class)
class FeedbackConfiguration {
    @Bean
    RecurringTask<Void> oldRemarks(Scenes scenes, FeedbackSettings settings, InstantSource clock) {
        return Tasks.recurring("feedback-forgetting", FixedDelay.ofHours(6))
                .execute((instance, context) -> forget(scenes, settings, clock));
    }

    static int forget(Scenes scenes, FeedbackSettings settings, InstantSource clock) {
        return scenes.job(jobs -> Remarks.forget(jobs, clock.instant().minus(settings.kept())));
    }
}
