package org.parvis.forms.drafts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Drafts that nobody came back to are forgotten, with their files and codes; so is what became of
 * others.
 */
@Configuration(proxyBeanMethods = false)
class Forgetting {
    @Bean
    RecurringTask<Void> forgottenDrafts(Drafts drafts, SentDrafts sent) {
        return Tasks.recurring("forms-forgotten-drafts", FixedDelay.ofMinutes(10))
                .execute(
                        (instance, context) -> {
                            drafts.forgetExpired();
                            sent.forgetExpired();
                        });
    }
}
