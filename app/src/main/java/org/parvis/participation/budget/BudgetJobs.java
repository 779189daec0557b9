package org.parvis.participation.budget;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When budgets are sealed, when their ballots are taken together, and when they are counted. */
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

    /** A job of its own: a large count takes its time, and no seal waits for it. */
    @Bean
    RecurringTask<Void> countBudgets(BudgetCounts counts) {
        return Tasks.recurring("participation-budget-counts", FixedDelay.ofMinutes(2))
                .execute((instance, context) -> counts.countAll());
    }
}
