package org.parvis.appointments.counter;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Desk;
import org.parvis.appointments.Place;
import org.parvis.appointments.TimeQuery;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The day of those who receive: who comes when, to which desk, with what they need. */
@Controller
class DayPages implements TeamRooms {
    static final String ROOM = "appointments";

    private final TeamPlaces places;
    private final Days days;
    private final Absences absences;
    private final BookingWords words;
    private final Catalogue catalogue;
    private final InstantSource clock;

    DayPages(
            TeamPlaces places,
            Days days,
            Absences absences,
            BookingWords words,
            Catalogue catalogue,
            InstantSource clock) {
        this.places = places;
        this.days = days;
        this.absences = absences;
        this.words = words;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return !places.of(agent).isEmpty()
                ? List.of(new NavItem(ROOM, w.say("appointments.room"), AppointmentPaths.team(w)))
                : List.of();
    }

    @GetMapping({"/fr/equipe/rendez-vous", "/en/team/appointments"})
    Page show(
            Actor.Agent agent,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String day,
            @Told String told,
            Words w) {
        Place there = place(agent, place).orElseThrow(AppointmentPaths::absent);
        LocalDate on = day(day, there);
        String notice =
                desk(there, told).flatMap(desk -> closed(agent, there, desk, on, w)).orElse(null);
        return page(agent, there, on, notice, List.of(), w);
    }

    /** What became of a desk: the address says which, and the bookings say what. */
    private Optional<String> closed(
            Actor.Agent agent, Place place, Desk desk, LocalDate day, Words w) {
        return days.calledOff(agent, place, desk, day)
                .map(calledOff -> w.say("appointments.closed", desk.code(), calledOff));
    }

    private static Optional<Desk> desk(Place place, String code) {
        return place.desks().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Nobody receives at a desk for the rest of that day. */
    @PostMapping({"/fr/equipe/rendez-vous", "/en/team/appointments"})
    Page close(
            Actor.Agent agent,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String desk,
            Words w) {
        Place there = place(agent, place).orElseThrow(AppointmentPaths::absent);
        LocalDate on = day(day, there);
        Outcome<Absences.Closed> closed =
                desk(there, desk)
                        .map(which -> absences.close(agent, there, which, on))
                        .orElseGet(() -> Outcome.refused("appointments.refused.desk"));
        return switch (closed) {
            case Outcome.Ok<Absences.Closed> done ->
                    Page.redirect(address(there, on, w) + "&told=" + desk);
            case Outcome.Refused<Absences.Closed>(Refusal why) ->
                    page(
                            agent,
                            there,
                            on,
                            null,
                            List.of(new FieldError("desk", w.say(why.key(), why.arguments()))),
                            w);
        };
    }

    private Optional<Place> place(Actor.Agent agent, String code) {
        List<Place> all = places.of(agent);
        return all.stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private LocalDate day(String typed, Place place) {
        LocalDate day = TimeQuery.day(typed);
        return day == null ? LocalDate.ofInstant(clock.instant(), place.zone()) : day;
    }

    private static String address(Place place, LocalDate day, Words w) {
        return AppointmentPaths.team(w) + "?place=" + place.code() + "&day=" + day;
    }

    private Page page(
            Actor.Agent agent,
            Place place,
            LocalDate day,
            @Nullable String notice,
            List<FieldError> errors,
            Words w) {
        Map<Integer, String> names = days.desks(place);
        DayPage page =
                new DayPage(
                        w.say("appointments.day.title", w.dateLong(day)),
                        place.code(),
                        day.toString(),
                        places.of(agent).stream()
                                .map(one -> Choice.of(one.code(), one.name().in(w.lang())))
                                .toList(),
                        days.of(agent, place, day).stream()
                                .map(one -> row(one, place, names, w))
                                .toList(),
                        place.desks().stream()
                                .map(desk -> Choice.of(desk.code(), desk.code()))
                                .toList(),
                        Link.to(w.dayShort(day.minusDays(1)), address(place, day.minusDays(1), w)),
                        Link.to(w.dayShort(day.plusDays(1)), address(place, day.plusDays(1), w)),
                        notice,
                        Link.to(
                                w.say("appointments.counter.title"),
                                AppointmentPaths.teamBook(w)
                                        + "?place="
                                        + place.code()
                                        + "&day="
                                        + day),
                        AppointmentPaths.team(w),
                        errors);
        return Page.of("appointments/counter/day", page)
                .title(page.title())
                .nav(ROOM)
                .inTeam()
                .status(errors.isEmpty() ? 200 : 422);
    }

    private DayPage.Row row(Days.Expected one, Place place, Map<Integer, String> names, Words w) {
        Booking booking = one.booking();
        String reference = booking.reference();
        return new DayPage.Row(
                words.hour(booking.startsAt(), place.zone(), w),
                AppointmentPaths.teamBooking(booking.id(), w),
                names.getOrDefault(booking.desk(), ""),
                reference == null ? one.who() : reference,
                reference == null ? null : AppointmentPaths.teamFile(reference, w),
                catalogue
                        .service(booking.service())
                        .map(service -> service.name().in(w.lang()))
                        .orElse(""),
                BookingWords.needs(booking.needs(), booking.minutes(), w),
                booking.state() == Booking.State.CANCELLED);
    }
}
