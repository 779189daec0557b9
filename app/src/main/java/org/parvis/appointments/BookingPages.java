package org.parvis.appointments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Cookies;
import org.parvis.platform.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A booking that stands alone, for whoever has its code: who comes is filled in while it is held,
 * and it is moved or cancelled later, without an account.
 */
@Controller
class BookingPages {
    private final Catalogue catalogue;
    private final Places places;
    private final Bookings bookings;
    private final Choosing choosing;
    private final BookingView view;
    private final CalendarFiles calendars;

    BookingPages(
            Catalogue catalogue,
            Places places,
            Bookings bookings,
            Choosing choosing,
            BookingView view,
            CalendarFiles calendars) {
        this.catalogue = catalogue;
        this.places = places;
        this.bookings = bookings;
        this.choosing = choosing;
        this.view = view;
        this.calendars = calendars;
    }

    /** A booking and whoever has its code. */
    private record Opened(
            BookingScene scene, Booking booking, ServiceDefinition service, Appointment what) {
        Duration notice() {
            return Duration.ofHours(what.noticeHours());
        }
    }

    /** By the link in what was written to them: the code stays with the browser. */
    @GetMapping({
        "/fr/rendez-vous/{id}/{code:[\\w-]{32}}",
        "/en/appointments/{id}/{code:[\\w-]{32}}"
    })
    Page open(
            @PathVariable UUID id,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        BookingScene scene = new BookingScene.WithCode(new BookingCode(code), null);
        if (bookings.find(scene, id).isEmpty()) {
            throw AlonePages.absent();
        }
        Cookies.give(
                request, response, AppointmentCookie.BOOKING, id.toString(), code, AlonePages.KEPT);
        return Page.redirect(AppointmentPaths.booking(id, w));
    }

    @GetMapping({"/fr/rendez-vous/{id}", "/en/appointments/{id}"})
    Page show(
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Opened> opened = opened(id, request, person);
        return opened.isEmpty()
                ? gone(w)
                : page(opened.get(), Contact.Typed.NOTHING, List.of(), w, 200);
    }

    @PostMapping({"/fr/rendez-vous/{id}", "/en/appointments/{id}"})
    Page act(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Opened> found = opened(id, request, person);
        if (found.isEmpty()) {
            return gone(w);
        }
        Opened opened = found.get();
        return switch (then) {
            case "confirm" -> confirm(opened, new Contact.Typed(name, email, phone), request, w);
            case "release" -> {
                bookings.release(opened.scene());
                yield Page.redirect(AppointmentPaths.of(opened.service(), w));
            }
            case "cancel" -> done(opened, bookings.cancel(opened.scene(), id, opened.notice()), w);
            default -> Page.redirect(AppointmentPaths.booking(id, w));
        };
    }

    private Page confirm(Opened opened, Contact.Typed typed, HttpServletRequest request, Words w) {
        Booking booking = opened.booking();
        if (booking.state() != Booking.State.HELD) {
            return Page.redirect(AppointmentPaths.booking(booking.id(), w));
        }
        Contact.Read read = Contact.read(typed, code(request, booking.id()).orElse(""), w);
        Contact contact = read.contact();
        return contact == null
                ? page(opened, typed, read.errors(), w, 422)
                : done(opened, bookings.confirm(opened.scene(), booking.id(), contact), w);
    }

    private Page done(Opened opened, Outcome<UUID> outcome, Words w) {
        return switch (outcome) {
            case Outcome.Ok<UUID>(UUID id) -> Page.redirect(AppointmentPaths.booking(id, w));
            case Outcome.Refused<UUID>(Refusal why) ->
                    page(opened, Contact.Typed.NOTHING, errors(why, w), w, 409);
        };
    }

    @GetMapping({"/fr/rendez-vous/{id}/deplacement", "/en/appointments/{id}/move"})
    Page choose(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return opened(id, request, person)
                .map(opened -> moving(opened, query, List.of(), w, 200))
                .orElseGet(() -> gone(w));
    }

    @PostMapping({"/fr/rendez-vous/{id}/deplacement", "/en/appointments/{id}/move"})
    Page move(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Opened> found = opened(id, request, person);
        if (found.isEmpty()) {
            return gone(w);
        }
        Opened opened = found.get();
        Moving moving = new Moving(bookings, opened.scene(), opened.booking(), opened.notice());
        Asking asking = asking(opened, w);
        return switch (moving.act(asking, typed, Channel.WEB, w)) {
            case Outcome.Ok<Boolean>(Boolean over) ->
                    Page.redirect(over ? AppointmentPaths.booking(id, w) : asking.path());
            case Outcome.Refused<Boolean>(Refusal why) ->
                    moving(opened, typed, errors(why, w), w, 409);
        };
    }

    @GetMapping({"/fr/rendez-vous/{id}/rendez-vous.ics", "/en/appointments/{id}/appointment.ics"})
    ResponseEntity<byte[]> calendar(
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Opened opened = opened(id, request, person).orElseThrow(AlonePages::absent);
        return calendars.of(opened.booking(), opened.service(), AppointmentPaths.booking(id, w), w);
    }

    /** By the code that this browser keeps, else by the account with which it was booked. */
    private Optional<Opened> opened(
            UUID id, HttpServletRequest request, Actor.@Nullable Person person) {
        UUID account = person == null ? null : person.account();
        Stream<BookingScene> byCode =
                code(request, id).stream()
                        .map(code -> new BookingScene.WithCode(new BookingCode(code), account));
        Stream<BookingScene> byAccount =
                Stream.ofNullable(account).map(BookingScene.OfAccount::new);
        return Stream.concat(byCode, byAccount)
                .flatMap(
                        scene ->
                                bookings.find(scene, id).stream()
                                        .filter(one -> one.file() == null)
                                        .flatMap(one -> opened(scene, one).stream()))
                .findFirst();
    }

    private Optional<Opened> opened(BookingScene scene, Booking booking) {
        return catalogue
                .service(booking.service())
                .flatMap(
                        service ->
                                Stream.ofNullable(service.process().appointment())
                                        .findFirst()
                                        .map(what -> new Opened(scene, booking, service, what)));
    }

    private static Optional<String> code(HttpServletRequest request, UUID id) {
        return Cookies.value(request, AppointmentCookie.BOOKING, id.toString());
    }

    private Page page(
            Opened opened, Contact.Typed typed, List<FieldError> errors, Words w, int status) {
        Page page =
                opened.booking().state() == Booking.State.HELD
                        ? held(opened, typed, errors, w)
                        : booked(opened, errors, w);
        return page.nav("services").discreet(opened.service().sensitive()).status(status);
    }

    private Page held(Opened opened, Contact.Typed typed, List<FieldError> errors, Words w) {
        Asking asking = asking(opened, w);
        return Page.of(
                        "appointments/held",
                        new HeldPage(
                                choosing.held(opened.booking(), asking, w),
                                typed,
                                BookingView.bring(opened.what(), w),
                                Link.to(
                                        w.say("appointments.other"),
                                        AppointmentPaths.of(opened.service(), w)),
                                errors))
                .title(w.say("appointments.who.title"));
    }

    private Page booked(Opened opened, List<FieldError> errors, Words w) {
        String path = AppointmentPaths.booking(opened.booking().id(), w);
        BookingView.Where where =
                new BookingView.Where(
                        opened.what(),
                        path,
                        path + AppointmentPaths.calendar(w.lang()),
                        AppointmentPaths.move(path, w),
                        AppointmentPaths.of(opened.service(), w),
                        w.say("appointments.keep"),
                        Link.to(
                                opened.service().name().in(w.lang()),
                                AppointmentPaths.service(opened.service(), w)));
        BookingPage page = view.page(opened.booking(), where, errors, w);
        return Page.of("appointments/booking", page).title(page.title());
    }

    private Page moving(
            Opened opened,
            MultiValueMap<String, String> query,
            List<FieldError> errors,
            Words w,
            int status) {
        ChoosePage page = choosing.page(asking(opened, w), TimeQuery.of(query), errors, w);
        return Page.of("appointments/choose", page)
                .title(page.title())
                .nav("services")
                .discreet(opened.service().sensitive())
                .status(status);
    }

    private Asking asking(Opened opened, Words w) {
        Booking booking = opened.booking();
        String path = AppointmentPaths.booking(booking.id(), w);
        boolean moves = booking.state() == Booking.State.BOOKED;
        return new Asking(
                opened.service(),
                opened.what(),
                places.of(opened.service()),
                moves ? AppointmentPaths.move(path, w) : path,
                w.say("appointments.move.title", view.when(booking, w)),
                Link.to(w.say("appointments.back"), path),
                moves ? Moving.held(bookings, opened.scene(), booking) : booking,
                false);
    }

    private static List<FieldError> errors(Refusal why, Words w) {
        return List.of(new FieldError(null, w.say(why.key(), why.arguments())));
    }

    /** Held no more, or opened on a device that has not its code. */
    private static Page gone(Words w) {
        return Page.of("appointments/gone", w.say("appointments.gone.text"))
                .title(w.say("appointments.gone.title"))
                .nav("services")
                .status(404);
    }
}
