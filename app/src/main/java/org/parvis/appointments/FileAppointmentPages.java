package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScenes;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Organization;
import org.parvis.platform.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The appointment of a file, for whoever stands in it: nothing is asked again. */
@Controller
class FileAppointmentPages {
    private final Catalogue catalogue;
    private final FileContents contents;
    private final FileScenes scenes;
    private final Places places;
    private final Bookings bookings;
    private final Choosing choosing;
    private final BookingView view;
    private final CalendarFiles calendars;

    FileAppointmentPages(
            Catalogue catalogue,
            FileContents contents,
            FileScenes scenes,
            Places places,
            Bookings bookings,
            Choosing choosing,
            BookingView view,
            CalendarFiles calendars) {
        this.catalogue = catalogue;
        this.contents = contents;
        this.scenes = scenes;
        this.places = places;
        this.bookings = bookings;
        this.choosing = choosing;
        this.view = view;
        this.calendars = calendars;
    }

    /**
     * A file, what its person comes for, and what was booked there.
     *
     * @param all its bookings, the latest first
     */
    private record Opened(
            BookingScene scene,
            Home home,
            String reference,
            ServiceDefinition service,
            Appointment what,
            List<Booking> all) {
        Duration notice() {
            return Duration.ofHours(what.noticeHours());
        }

        @Nullable Booking in(Booking.State state) {
            return all.stream().filter(one -> one.state() == state).findFirst().orElse(null);
        }
    }

    @GetMapping({"/fr/dossiers/{reference}/rendez-vous", "/en/files/{reference}/appointments"})
    Page show(PartyEntry entry, @RequestParam MultiValueMap<String, String> query, Words w) {
        return page(opened(entry), query, List.of(), w, 200);
    }

    @PostMapping({"/fr/dossiers/{reference}/rendez-vous", "/en/files/{reference}/appointments"})
    Page act(PartyEntry entry, @RequestParam MultiValueMap<String, String> typed, Words w) {
        Opened opened = opened(entry);
        Outcome<Boolean> outcome =
                entry.who() instanceof FileActs.Counsel
                        ? Outcome.refused("appointments.refused.counsel")
                        : act(opened, typed, w);
        String path = AppointmentPaths.ofFile(opened.reference(), w);
        return switch (outcome) {
            case Outcome.Ok<Boolean>(Boolean over) ->
                    Page.redirect(over ? path : path + "?then=choose");
            case Outcome.Refused<Boolean>(Refusal why) ->
                    page(
                            opened(entry),
                            typed,
                            List.of(new FieldError(null, w.say(why.key(), why.arguments()))),
                            w,
                            409);
        };
    }

    private Outcome<Boolean> act(Opened opened, MultiValueMap<String, String> typed, Words w) {
        Booking booked = opened.in(Booking.State.BOOKED);
        String then = typed.getFirst("then");
        if (booked == null) {
            return switch (then == null ? "" : then) {
                case "confirm" -> confirm(opened);
                case "release" -> {
                    bookings.release(opened.scene());
                    yield Outcome.ok(false);
                }
                case "cancel" -> Outcome.refused("appointments.refused.gone");
                default -> hold(opened, typed, w);
            };
        }
        return "cancel".equals(then)
                ? bookings.cancel(opened.scene(), booked.id(), opened.notice()).map(id -> true)
                : new Moving(bookings, opened.scene(), booked, opened.notice())
                        .act(asking(opened, w), typed, Channel.WEB, w);
    }

    private Outcome<Boolean> confirm(Opened opened) {
        Booking held = opened.in(Booking.State.HELD);
        return held == null
                ? Outcome.refused("appointments.refused.ended")
                : bookings.confirm(opened.scene(), held.id(), null).map(id -> true);
    }

    private Outcome<Boolean> hold(Opened opened, MultiValueMap<String, String> typed, Words w) {
        Asking asking = asking(opened, w);
        TimeQuery query = TimeQuery.of(typed);
        Optional<Instant> at = TimeQuery.moment(typed.getFirst("at"));
        Optional<Place> place = query.place(asking);
        if (at.isEmpty() || place.isEmpty()) {
            return Outcome.refused("appointments.refused.choose");
        }
        Outcome<UUID> held =
                bookings.hold(
                        opened.scene(),
                        new Bookings.Asked(
                                place.get(),
                                query.wish(asking, at.get(), place.get()),
                                at.get(),
                                Channel.WEB,
                                w.lang(),
                                opened.reference(),
                                null),
                        asking.held());
        return held.map(id -> false);
    }

    @GetMapping({
        "/fr/dossiers/{reference}/rendez-vous/rendez-vous.ics",
        "/en/files/{reference}/appointments/appointment.ics"
    })
    ResponseEntity<byte[]> calendar(PartyEntry entry, Words w) {
        Opened opened = opened(entry);
        Booking booking =
                Stream.of(Booking.State.BOOKED, Booking.State.CANCELLED)
                        .flatMap(state -> Stream.ofNullable(opened.in(state)))
                        .findFirst()
                        .orElseThrow(AlonePages::absent);
        return calendars.of(
                booking, opened.service(), AppointmentPaths.ofFile(opened.reference(), w), w);
    }

    /** What the service in force says of appointments counts, for files of any version of it. */
    private Opened opened(PartyEntry entry) {
        FileContents.Contents file =
                contents.of(entry.who(), entry.file()).orElseThrow(AlonePages::absent);
        ServiceDefinition service =
                catalogue.service(file.service()).orElseThrow(AlonePages::absent);
        Appointment what = service.process().appointment();
        BookingScene.OfFile scene =
                new BookingScene.OfFile(
                        scenes.reading(entry.who(), entry.file()),
                        entry.file(),
                        entry.who() instanceof FileActs.Person person ? person.account() : null);
        List<Booking> all = bookings.all(scene);
        boolean comes =
                catalogue
                        .rules(service.code())
                        .flatMap(rules -> rules.appointment(file.answers()))
                        .isPresent();
        if (what == null || !comes && all.isEmpty() || !bookings.ofPerson(scene)) {
            throw AlonePages.absent();
        }
        return new Opened(scene, entry.file().home(), file.reference(), service, what, all);
    }

    private Page page(
            Opened opened,
            MultiValueMap<String, String> query,
            List<FieldError> errors,
            Words w,
            int status) {
        Booking booked = opened.in(Booking.State.BOOKED);
        Booking shown = booked == null ? opened.in(Booking.State.CANCELLED) : booked;
        boolean chooses = "choose".equals(query.getFirst("then")) || query.containsKey("place");
        Page page =
                shown == null || chooses || opened.in(Booking.State.HELD) != null
                        ? choose(opened, query, errors, w)
                        : booked(opened, shown, errors, w);
        return page.nav("files").discreet(opened.service().sensitive()).status(status);
    }

    private Page choose(
            Opened opened, MultiValueMap<String, String> query, List<FieldError> errors, Words w) {
        ChoosePage page = choosing.page(asking(opened, w), TimeQuery.of(query), errors, w);
        return Page.of("appointments/choose", page).title(page.title());
    }

    private Page booked(Opened opened, Booking booking, List<FieldError> errors, Words w) {
        String path = AppointmentPaths.ofFile(opened.reference(), w);
        BookingView.Where where =
                new BookingView.Where(
                        opened.what(),
                        path,
                        path + AppointmentPaths.calendar(w.lang()),
                        path + "?then=choose",
                        path + "?then=choose",
                        null,
                        back(opened, w));
        BookingPage page = view.page(booking, where, errors, w);
        return Page.of("appointments/booking", page).title(page.title());
    }

    private static Link back(Opened opened, Words w) {
        return Link.to(
                w.say("appointments.file", opened.reference()),
                AppointmentPaths.file(opened.reference(), w));
    }

    private Asking asking(Opened opened, Words w) {
        Booking booked = opened.in(Booking.State.BOOKED);
        List<Place> there =
                places.of(opened.service()).stream()
                        .filter(one -> Organization.homeOf(one.body()).equals(opened.home()))
                        .toList();
        return new Asking(
                opened.service(),
                opened.what(),
                there,
                AppointmentPaths.ofFile(opened.reference(), w),
                booked == null
                        ? w.say("appointments.choose")
                        : w.say("appointments.move.title", view.when(booked, w)),
                back(opened, w),
                opened.in(Booking.State.HELD),
                false);
    }
}
