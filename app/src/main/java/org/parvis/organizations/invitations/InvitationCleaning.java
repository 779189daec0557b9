package org.parvis.organizations.invitations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes away the invitations that nobody accepted in time. */
@Configuration(proxyBeanMethods = false)
class InvitationCleaning {
    @Bean
    RecurringTask<Void> forgottenInvitations(Invitations invitations) {
        return Tasks.recurring("invitation-cleaning", FixedDelay.ofHours(1))
                .execute((instance, context) -> invitations.forgetExpired());
    }
}
