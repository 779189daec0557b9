package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever comes is reminded while they can still move it, once, and forgotten in time. */
@ProgramTest
class BookingRemindersTests {
    @Autowired BookingReminders reminders;
    @Autowired PastBookings past;
    @Autowired Contacts contacts;
    @Autowired Scenes scenes;

    private UUID booking(Duration ahead, Duration changed, String state) {
        UUID id = Ids.next();
        Contact contact = new Contact("Ann", "ann.rappel@personne.example", null, "code");
        Instant at = ProgramClock.now().plus(ahead);
        int done =
                scenes.job(
                        jobs -> {
                            int desk =
                                    jobs.sql(
                                                    """
                                                    insert into appointments.desks (place, code)
                                                    values ('dec-gare', ?) returning number
                                                    """)
                                            .param(id.toString())
                                            .query(Integer.class)
                                            .single();
                            return jobs.sql(
                                            """
                                            insert into appointments.bookings (id, home, place,
                                              desk, during, starts_at, minutes, service, needs,
                                              channel, lang, state, held_until, code, sealed,
                                              revision, told, made_at, changed_at)
                                            values (:id, :id, 'dec-gare', :desk,
                                              tstzrange(:at, :to), :at, 20, 'birth-certificate',
                                              '{}', 'web', 'fr', :state,
                                              case when :state = 'held' then :changed end,
                                              ''::bytea, :sealed, 1, 1, :changed, :changed)
                                            """)
                                    .param("id", id)
                                    .param("desk", desk)
                                    .param("at", BookingRows.at(at))
                                    .param("to", BookingRows.at(at.plusSeconds(1200)))
                                    .param("state", state)
                                    .param("sealed", contacts.seal(id, contact))
                                    .param(
                                            "changed",
                                            BookingRows.at(ProgramClock.now().minus(changed)))
                                    .update();
                        });
        assertThat(done).isEqualTo(1);
        return id;
    }

    private List<String> told(UUID id) {
        return NewBookings.told(scenes, id);
    }

    private boolean there(UUID id) {
        return scenes.readingJob(jobs -> BookingRows.find(jobs, id)).isPresent();
    }

    @Test
    void whoeverComesIsRemindedOnceAndNeverTooLateNorOfWhatWasJustBooked() {
        UUID soon = booking(Duration.ofHours(40), Duration.ofDays(3), "booked");
        UUID late = booking(Duration.ofHours(1), Duration.ofDays(3), "booked");
        UUID far = booking(Duration.ofDays(9), Duration.ofDays(3), "booked");
        UUID just = booking(Duration.ofHours(40), Duration.ofHours(2), "booked");
        UUID cancelled = booking(Duration.ofHours(40), Duration.ofDays(3), "cancelled");
        reminders.remind();
        reminders.remind();
        assertThat(told(soon)).containsExactly("appointment:" + soon + ":reminder:1");
        assertThat(List.of(late, far, just, cancelled)).allMatch(id -> told(id).isEmpty());
    }

    @Test
    void whatIsThirtyDaysPastAndWhatNobodyConfirmedGoes() {
        UUID old = booking(Duration.ofDays(-31), Duration.ofDays(60), "booked");
        UUID recent = booking(Duration.ofDays(-29), Duration.ofDays(60), "booked");
        UUID ended = booking(Duration.ofDays(2), Duration.ofHours(2), "held");
        UUID slow = booking(Duration.ofDays(2), Duration.ofMinutes(50), "held");
        assertThat(past.forget()).isPositive();
        assertThat(past.sweep()).isPositive();
        assertThat(there(old)).isFalse();
        assertThat(there(recent)).isTrue();
        assertThat(there(ended)).isFalse();
        assertThat(there(slow)).as("they may still come back to it").isTrue();
    }
}
