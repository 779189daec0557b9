package org.parvis.opendata.following;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When those who follow data are told, and when those who never said yes are forgotten. */
@Configuration(proxyBeanMethods = false)
class FollowJobs {
    @Bean
    RecurringTask<Void> tellFollowers(FollowNews news) {
        return Tasks.recurring("opendata-news", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> news.run());
    }

    @Bean
    RecurringTask<Void> forgetUnconfirmedFollowers(Following following) {
        return Tasks.recurring("opendata-unconfirmed", FixedDelay.ofHours(1))
                .execute((instance, context) -> following.forgetUnconfirmed());
    }
}
