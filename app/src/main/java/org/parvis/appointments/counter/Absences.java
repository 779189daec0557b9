package org.parvis.appointments.counter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingNotices;
import org.parvis.appointments.Desk;
import org.parvis.appointments.DeskNumbers;
import org.parvis.appointments.FreeTimes;
import org.parvis.appointments.Place;
import org.parvis.appointments.Slot;
import org.parvis.appointments.Wish;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private static final Logger LOG = LoggerFactory.getLogger(Absences.class);

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

    Outcome<Closed> close(Actor.Agent agent, Place place, Desk desk, LocalDate day) {
        Instant now = clock.instant();
        Instant from = day.atStartOfDay(place.zone()).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(place.zone()).toInstant();
        if (!to.isAfter(now)) {
            return Outcome.refused("appointments.refused.day");
        }
        int number = numbers.of(place, desk);
        AbsenceRows.Window window =
                new AbsenceRows.Window(place, number, from.isAfter(now) ? from : now, to);
        Closed closed = new Closed(0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            for (Booking booking : expected(agent, window)) {
                closed = closed.and(elsewhere(agent, place, booking, number));
            }
            boolean all = in(agent, sql -> AbsenceRows.close(sql, agent.home(), window, now));
            free.changed();
            if (all) {
                return Outcome.ok(closed);
            }
        }
        return Outcome.refused("appointments.refused.gone");
    }

    /** Those who were to come; what is only held goes back. */
    private List<Booking> expected(Actor.Agent agent, AbsenceRows.Window window) {
        return in(
                agent,
                sql -> {
                    int given = AbsenceRows.endHolds(sql, window);
                    LOG.debug("Times given back: {}", given);
                    return AbsenceRows.expected(sql, window);
                });
    }

    private <T> T in(Actor.Agent agent, Function<JdbcClient, T> work) {
        return scenes.in(MemberScene.of(agent), work);
    }

    /** Whether another desk receives them; else they are told. */
    private boolean elsewhere(Actor.Agent agent, Place place, Booking booking, int away) {
        List<Integer> others =
                wish(place, booking)
                        .flatMap(wish -> free.at(place, wish, booking.startsAt()))
                        .map(Slot::desks)
                        .orElse(List.of())
                        .stream()
                        .filter(desk -> desk != away)
                        .toList();
        if (given(agent, place, booking, others)) {
            return true;
        }
        if (in(agent, sql -> AbsenceRows.callOff(sql, booking.id(), clock.instant())) == 1) {
            notices.tell(booking.id());
        }
        return false;
    }

    private Optional<Wish> wish(Place place, Booking booking) {
        return catalogue
                .service(booking.service())
                .flatMap(ServiceDefinition::appointment)
                .map(what -> wish(place, booking, what));
    }

    private static Wish wish(Place place, Booking booking, Appointment what) {
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
        return Wish.at(booking.startsAt(), place, booking.service(), atOnce, booking.needs(), true);
    }

    /** False when those desks were taken meanwhile. */
    private boolean given(Actor.Agent agent, Place place, Booking booking, List<Integer> others) {
        Duration between = Duration.ofMinutes(place.between());
        Instant now = clock.instant();
        try {
            return !others.isEmpty()
                    && in(agent, sql -> AbsenceRows.give(sql, booking, between, others, now)) == 1;
        } catch (DataIntegrityViolationException taken) {
            return false;
        }
    }
}
