package org.parvis.appointments.counter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingRows;
import org.parvis.appointments.Place;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is written when a desk closes: each method is one statement, in the scene of the member who
 * closes it.
 */
final class AbsenceRows {
    private AbsenceRows() {}

    /** The rest of a day, by the clock there. */
    record Window(Place place, int desk, Instant from, Instant to) {}

    static int endHolds(JdbcClient sql, Window window) {
        return sql.sql(
                        """
                        delete from appointments.bookings
                        where desk = :desk and state = 'held'
                          and during && tstzrange(:from, :to)
                        """)
                .param("desk", window.desk())
                .param("from", BookingRows.at(window.from()))
                .param("to", BookingRows.at(window.to()))
                .update();
    }

    /** Those who were to come; whoever is being received is not disturbed. */
    static List<Booking> expected(JdbcClient sql, Window window) {
        return sql.sql(
                        BookingRows.SELECT
                                + """
                                 where desk = :desk and state = 'booked'
                                   and starts_at >= :from and starts_at < :to
                                 order by starts_at
                                """)
                .param("desk", window.desk())
                .param("from", BookingRows.at(window.from()))
                .param("to", BookingRows.at(window.to()))
                .query(BookingRows::of)
                .list();
    }

    /** Gives it to the first of those desks that is free then. */
    static int give(
            JdbcClient sql, Booking booking, Duration between, List<Integer> desks, Instant now) {
        return sql.sql(
                        """
                        update appointments.bookings b set desk = d.desk
                        from appointments.free_desk(:desks, :from, :to, :now) d (desk)
                        where b.id = :id and b.state = 'booked' and d.desk is not null
                        """)
                .param("desks", desks.toArray(Integer[]::new))
                .param("from", BookingRows.at(booking.startsAt()))
                .param("to", BookingRows.at(booking.endsAt().plus(between)))
                .param("now", BookingRows.at(now))
                .param("id", booking.id())
                .update();
    }

    static int callOff(JdbcClient sql, UUID booking, Instant now) {
        return sql.sql(
                        """
                        update appointments.bookings
                        set state = 'cancelled', called_off = true,
                          revision = revision + 1, changed_at = :now
                        where id = :id and state = 'booked'
                        """)
                .param("now", BookingRows.at(now))
                .param("id", booking)
                .update();
    }

    /**
     * Takes the rest of the day, once whoever is being received is done; false when somebody
     * slipped in, true also when it was taken before.
     */
    static boolean close(JdbcClient sql, Home home, Window window, Instant now) {
        return sql.sql(
                        """
                        with begins as (
                          select coalesce(max(upper(during)), :from) as at
                          from appointments.bookings
                          where desk = :desk and during @> cast(:from as timestamptz)
                            and (state = 'closed' or state = 'booked' and starts_at < :from)),
                        closed as (
                          insert into appointments.bookings (id, home, place, desk, during,
                            starts_at, minutes, service, needs, channel, lang, state, made_at,
                            changed_at)
                          select :id, :home, :place, :desk, tstzrange(at, :to), at, :minutes, '',
                            '{}', 'body', 'fr', 'closed', :now, :now
                          from begins where at < :to
                          on conflict do nothing
                          returning id)
                        select exists (select from closed)
                          or (select at >= :to from begins)
                          or exists (
                            select from appointments.bookings
                            where desk = :desk and state = 'closed'
                              and during && tstzrange(:from, :to) and upper(during) >= :to)
                        """)
                .param("id", Ids.next())
                .param("home", home.id())
                .param("place", window.place().code())
                .param("desk", window.desk())
                .param("from", BookingRows.at(window.from()))
                .param("to", BookingRows.at(window.to()))
                .param("minutes", Duration.between(window.from(), window.to()).toMinutes() + 1)
                .param("now", BookingRows.at(now))
                .query(Boolean.class)
                .single();
    }
}
