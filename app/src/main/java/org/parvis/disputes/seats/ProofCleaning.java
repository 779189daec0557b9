package org.parvis.disputes.seats;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets proofs of addresses that are over, whether or not anybody asks for another. */
@Configuration(proxyBeanMethods = false)
class ProofCleaning {
    @Bean
    RecurringTask<Void> forgetEndedProofs(AddressProofs proofs) {
        return Tasks.recurring("disputes-proofs", FixedDelay.ofHours(1))
                .execute((instance, context) -> proofs.forgetEnded());
    }
}
