package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets go of what is over: times that nobody came back to, and bookings that are long past. */
@Component
class PastBookings {
    /** How long after its ten minutes somebody may still come back to a time. */
    private static final Duration SLOW = Duration.ofHours(1);

    private static final Duration KEPT = Duration.ofDays(30);

    /** How long it is kept at which desks something changed. */
    static final Duration CHANGES = Duration.ofHours(1);

    private final Scenes scenes;
    private final InstantSource clock;

    PastBookings(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /**
     * Ends holds that nobody came back to. Whoever wants the time did not wait for that, and
     * whoever was slow still finds it where nobody did.
     */
    int sweep() {
        Instant left = clock.instant().minus(SLOW);
        scenes.job(PastBookings::forgetChanges);
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        delete from appointments.bookings
                                        where state = 'held' and held_until <= :left
                                        """)
                                .param("left", BookingRows.at(left))
                                .update());
    }

    private static long forgetChanges(JdbcClient jobs) {
        return jobs.sql("select appointments.forget_changes(make_interval(secs => :kept))")
                .param("kept", CHANGES.toSeconds())
                .query(Long.class)
                .single();
    }

    /** What is thirty days past goes, and who waited until a day that is; acts stay in files. */
    int forget() {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        scenes.job(
                jobs ->
                        jobs.sql("delete from appointments.waiting where until_day < ?")
                                .param(yesterday)
                                .update());
        Instant until = clock.instant().minus(KEPT);
        return scenes.job(
                jobs ->
                        jobs.sql("delete from appointments.bookings where starts_at < :until")
                                .param("until", BookingRows.at(until))
                                .update());
    }
}
