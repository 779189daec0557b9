package org.parvis.appointments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for bookings while nobody looks. */
@Configuration(proxyBeanMethods = false)
class AppointmentJobs {
    private static final int SECONDS = 30;

    @Bean
    RecurringTask<Void> endHeldTimes(BookingNotices notices) {
        return Tasks.recurring("appointments-holds", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> notices.sweep());
    }

    @Bean
    RecurringTask<Void> tellWhatBecameOfBookings(BookingNotices notices) {
        return Tasks.recurring("appointments-told", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> notices.tellAll());
    }
}
