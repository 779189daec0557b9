package org.parvis.appointments;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for bookings while nobody looks. */
@Configuration(proxyBeanMethods = false)
class AppointmentJobs {
    private static final int SECONDS = 30;
    private static final int HOURS = 6;

    /** Nobody is woken. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final LocalTime EVENING = LocalTime.of(17, 0);

    @Bean
    RecurringTask<Void> endHeldTimes(PastBookings past) {
        return Tasks.recurring("appointments-holds", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> past.sweep());
    }

    @Bean
    RecurringTask<Void> offerTimesThatBecameFree(FreedTimes freed) {
        return Tasks.recurring("appointments-waiting", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> freed.sweep());
    }

    @Bean
    RecurringTask<Void> tellWhosePlaceCloses(ClosedPlaces closed) {
        return Tasks.recurring("appointments-closed", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> closed.sweep());
    }

    @Bean
    RecurringTask<Void> remindWhoeverComes(BookingReminders reminders, ZoneId legalZone) {
        return Tasks.recurring("appointments-reminders", new Daily(legalZone, MORNING, EVENING))
                .execute((instance, context) -> reminders.remind());
    }

    @Bean
    RecurringTask<Void> forgetBookingsLongPast(PastBookings past) {
        return Tasks.recurring("appointments-past", FixedDelay.ofHours(HOURS))
                .execute((instance, context) -> past.forget());
    }

    @Bean
    RecurringTask<Void> tellWhatBecameOfBookings(BookingNotices notices) {
        return Tasks.recurring("appointments-told", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> notices.tellAll());
    }
}
