package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Lets go of what is over: times that nobody came back to, and bookings that are long past. */
@Component
class PastBookings {
    /** How long after its ten minutes somebody may still come back to a time. */
    private static final Duration SLOW = Duration.ofHours(1);

    private static final Duration KEPT = Duration.ofDays(30);

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

    /** What is thirty days past goes; a file keeps what its acts say. */
    int forget() {
        Instant until = clock.instant().minus(KEPT);
        return scenes.job(
                jobs ->
                        jobs.sql("delete from appointments.bookings where starts_at < :until")
                                .param("until", BookingRows.at(until))
                                .update());
    }
}
