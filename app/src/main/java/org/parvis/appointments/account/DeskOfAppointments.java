package org.parvis.appointments.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Place;
import org.parvis.appointments.Places;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Stone;
import org.parvis.ds.ToDo;
import org.parvis.ds.Words;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.portal.spi.Desk;
import org.parvis.portal.spi.DeskCards;
import org.parvis.portal.spi.DeskPart;
import org.springframework.stereotype.Component;

/**
 * The next appointments of whoever is signed in, and the files that want one: place, hour, one
 * press.
 */
@Component
class DeskOfAppointments implements DeskCards {
    private static final int MOST = 3;
    private static final int STONES = 25;

    private final Scenes scenes;
    private final Places places;
    private final BookingWords words;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final ZoneId legalZone;

    DeskOfAppointments(
            Scenes scenes,
            Places places,
            BookingWords words,
            Catalogue catalogue,
            InstantSource clock,
            ZoneId legalZone) {
        this.scenes = scenes;
        this.places = places;
        this.words = words;
        this.catalogue = catalogue;
        this.clock = clock;
        this.legalZone = legalZone;
    }

    @Override
    public DeskPart part(Desk desk, Words w) {
        List<DeskRow> rows =
                scenes.reading(
                        new Scene.Person(desk.account()),
                        sql -> DeskRow.of(sql, desk.account(), clock.instant(), MOST));
        List<ToDo> toDo = rows.stream().map(one -> toDo(one, w)).toList();
        int more =
                rows.stream()
                        .filter(one -> one.startsAt() == null)
                        .findFirst()
                        .map(one -> Math.max(0, one.all() - MOST))
                        .orElse(0);
        return DeskPart.ofOneself(desk, toDo, more);
    }

    private ToDo toDo(DeskRow row, Words w) {
        Instant at = row.startsAt();
        return at == null ? choose(row, w) : come(row, at, w);
    }

    /** No rule gives a last day to whoever has not chosen yet. */
    private ToDo choose(DeskRow row, Words w) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), legalZone);
        int days = Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(row.askedOn(), today)));
        return new ToDo(
                w.say("appointments.step.title"),
                null,
                days == 0 ? null : w.number(days),
                w.say("appointments.todo.waited", days),
                Stone.days(row.askedOn(), today, today, STONES),
                w.say("appointments.todo.since", w.dayMonth(row.askedOn())),
                about(row, w),
                w.say("appointments.step.button"),
                href(row, w),
                null,
                row.askedOn());
    }

    private ToDo come(DeskRow row, Instant at, Words w) {
        String code = row.place();
        Place place = code == null ? null : places.at(code).orElse(null);
        ZoneId there = place == null ? legalZone : place.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), there);
        LocalDate day = LocalDate.ofInstant(at, there);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(today, day));
        return new ToDo(
                w.say("appointments.todo.title"),
                place == null ? null : BookingWords.where(place, w),
                days == 0 ? null : w.number(days),
                w.say("appointments.todo.unit", days),
                Stone.days(today, day, today, STONES),
                words.when(at, there, w),
                about(row, w),
                w.say("appointments.todo.button"),
                href(row, w),
                day,
                today);
    }

    /** Of a sensitive service there is a door and no name. */
    private String about(DeskRow row, Words w) {
        Optional<ServiceDefinition> service = catalogue.service(row.service());
        return service.filter(one -> !one.sensitive())
                .map(one -> one.name().in(w.lang()))
                .orElseGet(() -> w.say("appointments.calendar.title"));
    }

    private static String href(DeskRow row, Words w) {
        String reference = row.reference();
        return reference == null
                ? AppointmentPaths.booking(row.id(), w)
                : AppointmentPaths.ofFile(reference, w);
    }
}
