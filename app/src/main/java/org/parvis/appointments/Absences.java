package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * A desk at which nobody receives for the rest of a day: an agent is ill. Whoever was to come is
 * received by another desk at the same hour where one is free; the others are told at once and
 * choose again. The day is closed by a row that takes the time of the desk, so that nobody slips
 * in.
 */
@Component
class Absences {
    private static final int ROUNDS = 3;

    private final FreeTimes free;
    private final DeskNumbers numbers;
    private final Catalogue catalogue;
    private final Scenes scenes;
    private final BookingNotices notices;
    private final InstantSource clock;

    Absences(
            FreeTimes free,
            DeskNumbers numbers,
            Catalogue catalogue,
            Scenes scenes,
            BookingNotices notices,
            InstantSource clock) {
        this.free = free;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.scenes = scenes;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What became of those who were to come.
     *
     * @param received by another desk, at the same hour
     * @param calledOff told that nobody is there
     */
    record Closed(int received, int calledOff) {
        private Closed and(boolean found) {
            return found
                    ? new Closed(received + 1, calledOff)
                    : new Closed(received, calledOff + 1);
        }
    }

    /** The rest of a day, by the clock there. */
    private record Window(Place place, int desk, Instant from, Instant to) {}

    Outcome<Closed> close(Actor.Agent agent, Place place, Desk desk, LocalDate day) {
        Instant now = clock.instant();
        Instant from = day.atStartOfDay(place.zone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(place.zone()).toInstant();
        if (!to.isAfter(now)) {
            return Outcome.refused("appointments.refused.day");
        }
        int number = numbers.of(place, desk);
        Window window = new Window(place, number, from.isAfter(now) ? from : now, to);
        Closed closed = new Closed(0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            for (Booking booking : expected(agent, window)) {
                closed = closed.and(elsewhere(agent, place, booking, number));
            }
            if (taken(agent, window)) {
                return Outcome.ok(closed);
            }
        }
        return Outcome.refused("appointments.refused.gone");
    }

    /** Those who were to come; what is only held goes back. */
    private List<Booking> expected(Actor.Agent agent, Window window) {
        return scenes.in(
                MemberScene.of(agent),
                sql -> {
                    sql.sql(
                                    """
                                    delete from appointments.bookings
                                    where desk = :desk and state = 'held'
                                      and during && tstzrange(:from, :to)
                                    """)
                            .param("desk", window.desk())
                            .param("from", BookingRows.at(window.from()))
                            .param("to", BookingRows.at(window.to()))
                            .update();
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
                });
    }

    /** Whether another desk receives them; else they are told. */
    private boolean elsewhere(Actor.Agent agent, Place place, Booking booking, int away) {
        List<Integer> others =
                wish(place, booking)
                        .flatMap(wish -> free.at(place, wish, booking.startsAt()))
                        .map(Slot::desks)
                        .orElse(List.of());
        boolean received =
                others.stream()
                        .filter(desk -> desk != away)
                        .anyMatch(desk -> given(agent, booking.id(), desk));
        if (!received) {
            int done =
                    scenes.in(
                            MemberScene.of(agent),
                            sql ->
                                    sql.sql(
                                                    """
                                                    update appointments.bookings
                                                    set state = 'cancelled', called_off = true,
                                                      revision = revision + 1, changed_at = :now
                                                    where id = :id and state = 'booked'
                                                    """)
                                            .param("now", BookingRows.at(clock.instant()))
                                            .param("id", booking.id())
                                            .update());
            if (done == 1) {
                notices.tell(booking.id());
            }
        }
        return received;
    }

    private Optional<Wish> wish(Place place, Booking booking) {
        LocalDate day = LocalDate.ofInstant(booking.startsAt(), place.zone());
        return catalogue.service(booking.service()).stream()
                .flatMap(service -> Stream.ofNullable(service.process().appointment()))
                .map(what -> wish(booking, what, day))
                .findFirst();
    }

    private static Wish wish(Booking booking, Appointment what, LocalDate day) {
        Appointment atOnce =
                new Appointment(
                        what.label(),
                        what.minutes(),
                        what.longer(),
                        what.bring(),
                        what.when(),
                        what.withoutFile(),
                        0,
                        what.daysAhead());
        return new Wish(booking.service(), atOnce, booking.needs(), day, day.plusDays(1), true);
    }

    /** False when the time of that desk was taken meanwhile. */
    private boolean given(Actor.Agent agent, UUID booking, int desk) {
        try {
            return scenes.in(
                            MemberScene.of(agent),
                            sql ->
                                    sql.sql(
                                                    """
                                                    update appointments.bookings set desk = :desk
                                                    where id = :id and state = 'booked'
                                                    """)
                                            .param("desk", desk)
                                            .param("id", booking)
                                            .update())
                    == 1;
        } catch (DataIntegrityViolationException taken) {
            return false;
        }
    }

    /** Takes the rest of the day; false when somebody slipped in. */
    private boolean taken(Actor.Agent agent, Window window) {
        return scenes.in(
                        MemberScene.of(agent),
                        sql ->
                                sql.sql(
                                                """
                                                insert into appointments.bookings (id, home, place,
                                                  desk, during, starts_at, minutes, service, needs,
                                                  channel, lang, state, made_at, changed_at)
                                                values (:id, :home, :place, :desk,
                                                  tstzrange(:from, :to), :from, :minutes, '', '{}',
                                                  'body', 'fr', 'closed', :now, :now)
                                                on conflict do nothing
                                                """)
                                        .param("id", Ids.next())
                                        .param("home", agent.home().id())
                                        .param("place", window.place().code())
                                        .param("desk", window.desk())
                                        .param("from", BookingRows.at(window.from()))
                                        .param("to", BookingRows.at(window.to()))
                                        .param(
                                                "minutes",
                                                Duration.between(window.from(), window.to())
                                                                .toMinutes()
                                                        + 1)
                                        .param("now", BookingRows.at(clock.instant()))
                                        .update())
                == 1;
    }
}
