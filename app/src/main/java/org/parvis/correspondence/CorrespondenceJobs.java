package org.parvis.correspondence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalTime;
import java.time.ZoneId;
import org.parvis.platform.FollowsAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The digest of the morning; and what goes over when two accounts of one person become one. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceJobs {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    @Bean
    RecurringTask<Void> sendDigests(Digests digests, ZoneId legalZone) {
        return Tasks.recurring("correspondence-digests", new Daily(legalZone, MORNING))
                .execute((instance, context) -> digests.send());
    }

    @Bean
    RecurringTask<Void> forgetNumbersNobodyProved(PhoneProofs proofs) {
        return Tasks.recurring("correspondence-proofs", FixedDelay.ofHours(1))
                .execute((instance, context) -> proofs.forgetExpired());
    }

    /**
     * Consents go over as the history that they are. Addresses and the choice stay with the account
     * that is kept; what the other one chose is asked again.
     */
    @Bean
    FollowsAccount noticeConsentsFollowAccount() {
        return FollowsAccount.rows("correspondence.consents", "account", "id");
    }
}
