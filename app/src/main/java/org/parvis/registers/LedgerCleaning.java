package org.parvis.registers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes away what the ledger says of forms that were never sent, once their draft is gone. */
@Configuration(proxyBeanMethods = false)
class LedgerCleaning {
    @Bean
    RecurringTask<Void> readingsGivenUp(Ledger ledger) {
        return Tasks.recurring("registers-readings-given-up", FixedDelay.ofHours(1))
                .execute((instance, context) -> ledger.forgetGivenUp());
    }
}
