package org.parvis.participation.told;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When those who asked are told, and when those who never said yes are forgotten. */
@Configuration(proxyBeanMethods = false)
class TellingJobs {
    @Bean
    RecurringTask<Void> tellListeners(TellingNews news) {
        return Tasks.recurring("participation-news", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> news.run());
    }

    @Bean
    RecurringTask<Void> forgetUnconfirmedListeners(Telling telling) {
        return Tasks.recurring("participation-unconfirmed", FixedDelay.ofHours(1))
                .execute((instance, context) -> telling.forgetUnconfirmed());
    }
}
