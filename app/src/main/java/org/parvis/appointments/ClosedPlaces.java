package org.parvis.appointments;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A place that closes for ever: whoever is expected there on that day or later is told as soon as
 * the pack says so, and shown where else the first time is free. A place that is taken out of the
 * pack says nothing of the kind: what is booked there stands.
 */
@Component
class ClosedPlaces {
    private static final int AT_ONCE = 100;

    private final Scenes scenes;
    private final Places places;
    private final BookingNotices notices;
    private final InstantSource clock;

    ClosedPlaces(Scenes scenes, Places places, BookingNotices notices, InstantSource clock) {
        this.scenes = scenes;
        this.places = places;
        this.notices = notices;
        this.clock = clock;
    }

    void sweep() {
        for (Place place : places.those(one -> one.closes() != null)) {
            LocalDate closes = place.closes();
            if (closes != null) {
                close(place, closes.atStartOfDay(place.zone()).toInstant());
            }
        }
    }

    private void close(Place place, Instant from) {
        int done = AT_ONCE;
        while (done == AT_ONCE) {
            List<UUID> off = scenes.job(jobs -> calledOff(jobs, place, from));
            off.forEach(notices::tell);
            done = off.size();
        }
    }

    /** Calls off what is booked there from then on, and gives back what is held. */
    private List<UUID> calledOff(JdbcClient jobs, Place place, Instant from) {
        return jobs.sql(
                        """
                        with held as (
                          delete from appointments.bookings
                          where place = :place and state = 'held' and starts_at >= :from)
                        update appointments.bookings
                        set state = 'cancelled', called_off = true, revision = revision + 1,
                          changed_at = :now
                        where id in (
                          select id from appointments.bookings
                          where place = :place and state = 'booked' and starts_at >= :from
                            and starts_at > :now
                          order by starts_at limit :most for update skip locked)
                        returning id
                        """)
                .param("place", place.code())
                .param("from", BookingRows.at(from))
                .param("now", BookingRows.at(clock.instant()))
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list();
    }
}
