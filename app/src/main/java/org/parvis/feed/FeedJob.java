package org.parvis.feed;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One node at a time follows; the others take over if it falls. */
@Configuration(proxyBeanMethods = false)
class FeedJob {
    @Bean
    Task<Void> followActs(Feed feed) {
        return Tasks.recurring("feed", FixedDelay.of(Duration.ofMillis(500)))
                .execute((instance, context) -> feed.drain());
    }

    @Bean
    Task<Void> replayParkedActs(Feed feed) {
        return Tasks.recurring("feed-parked", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> feed.replay());
    }
}
