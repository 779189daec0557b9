package org.parvis.participation.petitions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When people are told what became of petitions, and when what nobody confirmed is forgotten. */
@Configuration(proxyBeanMethods = false)
class PetitionJobs {
    @Bean
    RecurringTask<Void> tellOfPetitions(PetitionNews news) {
        return Tasks.recurring("participation-petitions", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> news.run());
    }

    @Bean
    RecurringTask<Void> forgetUnconfirmedPetitions(BeginningPetitions beginning, Signing signing) {
        return Tasks.recurring("participation-petitions-unconfirmed", FixedDelay.ofHours(1))
                .execute(
                        (instance, context) -> {
                            signing.forgetUnconfirmed();
                            beginning.forgetUnconfirmed();
                        });
    }
}
