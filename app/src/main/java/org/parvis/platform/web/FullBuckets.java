package org.parvis.platform.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes away the buckets of {@link Throttle} that are full again: they say nothing of anybody. */
@Configuration(proxyBeanMethods = false)
public class FullBuckets {
    @Bean
    RecurringTask<Void> bucketsToForget(Scenes scenes, InstantSource clock) {
        return Tasks.recurring("full-buckets", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> forget(scenes, clock));
    }

    /** How many went, in a transaction of the jobs. */
    public static int forget(Scenes scenes, InstantSource clock) {
        return scenes.job(
                jobs ->
                        jobs.sql("delete from platform.throttles where expires_at < :now")
                                .param("now", clock.millis())
                                .update());
    }
}
