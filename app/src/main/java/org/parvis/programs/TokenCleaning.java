package org.parvis.programs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes away tokens that have had their time. */
@Configuration(proxyBeanMethods = false)
class TokenCleaning {
    @Bean
    RecurringTask<Void> expiredTokens(Scenes scenes, InstantSource clock) {
        return Tasks.recurring("token-cleaning", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> clean(scenes, clock));
    }

    static void clean(Scenes scenes, InstantSource clock) {
        scenes.job(
                jobs ->
                        jobs.sql("delete from programs.tokens where expires_at < :now")
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .update());
    }
}
