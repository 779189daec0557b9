package org.parvis.appointments;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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

/** The next appointments of whoever is signed in: place, hour, one press. */
@Component
class DeskOfAppointments implements DeskCards {
    private static final int MOST = 3;
    private static final int STONES = 25;

    private final Scenes scenes;
    private final Places places;
    private final BookingWords words;
    private final Catalogue catalogue;
    private final InstantSource clock;

    DeskOfAppointments(
            Scenes scenes,
            Places places,
            BookingWords words,
            Catalogue catalogue,
            InstantSource clock) {
        this.scenes = scenes;
        this.places = places;
        this.words = words;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public DeskPart part(Desk desk, Words w) {
        List<ToDo> next = next(desk).stream().map(one -> toDo(one, w)).toList();
        return DeskPart.ofOneself(desk, next, 0);
    }

    private List<Booking> next(Desk desk) {
        return scenes.reading(
                new Scene.Person(desk.account()),
                sql ->
                        sql.sql(
                                        BookingRows.SELECT
                                                + """
                                                 where state = 'booked' and starts_at > :now
                                                 order by starts_at limit :most
                                                """)
                                .param("now", BookingRows.at(clock.instant()))
                                .param("most", MOST)
                                .query(BookingRows::of)
                                .list());
    }

    private ToDo toDo(Booking booking, Words w) {
        Place place = places.at(booking.place()).orElse(null);
        ZoneId there = place == null ? ZoneId.of("UTC") : place.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), there);
        LocalDate day = LocalDate.ofInstant(booking.startsAt(), there);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(today, day));
        return new ToDo(
                w.say("appointments.todo.title"),
                place == null ? null : BookingWords.where(place, w),
                days == 0 ? null : w.number(days),
                w.say("appointments.todo.unit", days),
                Stone.days(today, day, today, STONES),
                words.when(booking.startsAt(), there, w),
                about(booking, w),
                w.say("appointments.todo.button"),
                href(booking, w),
                day,
                today);
    }

    /** Of a sensitive service there is a door and no name. */
    private String about(Booking booking, Words w) {
        Optional<ServiceDefinition> service = catalogue.service(booking.service());
        return service.filter(one -> !one.sensitive())
                .map(one -> one.name().in(w.lang()))
                .orElseGet(() -> w.say("appointments.calendar.title"));
    }

    private static String href(Booking booking, Words w) {
        String reference = booking.reference();
        return reference == null
                ? AppointmentPaths.booking(booking.id(), w)
                : AppointmentPaths.ofFile(reference, w);
    }
}
