package org.parvis.participation.budget;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When budgets are sealed, and when their ballots are taken together. */
@Configuration(proxyBeanMethods = false)
class BudgetJobs {
    @Bean
    RecurringTask<Void> sealAndCloseBudgets(BudgetSeals seals, BudgetBallots ballots) {
        return Tasks.recurring("participation-budgets", FixedDelay.ofMinutes(10))
                .execute(
                        (instance, context) -> {
                            seals.sealAll();
                            ballots.keepAll();
                        });
    }
}
