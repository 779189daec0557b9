package org.parvis.appointments.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentCookie;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Asking;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingCode;
import org.parvis.appointments.BookingScene;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.Contact;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.web.Cookies;
import org.parvis.platform.web.Throttle;
import org.springframework.stereotype.Controller;
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
    private final BookingDoor door;
    private final Bookings bookings;
    private final Choosing choosing;
    private final BookingView view;
    private final Throttle throttle;

    BookingPages(
            BookingDoor door,
            Bookings bookings,
            Choosing choosing,
            BookingView view,
            Throttle throttle) {
        this.door = door;
        this.bookings = bookings;
        this.choosing = choosing;
        this.view = view;
        this.throttle = throttle;
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
            throw AppointmentPaths.absent();
        }
        Cookies.give(
                request, response, AppointmentCookie.BOOKING, id.toString(), code, HeldHere.KEPT);
        return Page.redirect(AppointmentPaths.booking(id, w));
    }

    @GetMapping({"/fr/rendez-vous/{id}", "/en/appointments/{id}"})
    Page show(
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<OpenedBooking> opened = door.opened(id, request, person);
        return opened.isEmpty()
                ? BookingDoor.gone(w)
                : page(opened.get(), door.typed(opened.get()), List.of(), w, 200);
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
        Optional<OpenedBooking> found = door.opened(id, request, person);
        if (found.isEmpty()) {
            return BookingDoor.gone(w);
        }
        OpenedBooking opened = found.get();
        return switch (then) {
            case "confirm" -> confirm(opened, new Contact.Typed(name, email, phone), request, w);
            case "release" -> {
                bookings.release(opened.scene());
                yield Page.redirect(AppointmentPaths.of(opened.service(), w));
            }
            case "cancel" ->
                    done(
                            opened,
                            Contact.Typed.NOTHING,
                            bookings.cancel(opened.scene(), id, opened.notice()),
                            w);
            default -> Page.redirect(AppointmentPaths.booking(id, w));
        };
    }

    private Page confirm(
            OpenedBooking opened, Contact.Typed typed, HttpServletRequest request, Words w) {
        Booking booking = opened.booking();
        if (booking.state() != Booking.State.HELD) {
            return Page.redirect(AppointmentPaths.booking(booking.id(), w));
        }
        Contact.Read read =
                Contact.read(typed, BookingDoor.code(request, booking.id()).orElse(""), w);
        Contact contact = read.contact();
        return contact == null
                ? page(opened, typed, read.errors(), w, 422)
                : done(opened, typed, confirmed(opened, contact), w);
    }

    private Outcome<UUID> confirmed(OpenedBooking opened, Contact contact) {
        Throttle.Answer answer = throttle.take(contact.buckets());
        return switch (answer) {
            case Throttle.Answer.Wait wait -> Outcome.refused("appointments.refused.contact");
            case Throttle.Answer.Go(List<Throttle.Bucket> taken) -> {
                Outcome<UUID> done =
                        bookings.confirm(opened.scene(), opened.booking().id(), contact);
                if (done instanceof Outcome.Refused) {
                    throttle.giveBack(taken);
                }
                yield done;
            }
        };
    }

    private Page done(OpenedBooking opened, Contact.Typed typed, Outcome<UUID> outcome, Words w) {
        return switch (outcome) {
            case Outcome.Ok<UUID>(UUID id) -> Page.redirect(AppointmentPaths.booking(id, w));
            case Outcome.Refused<UUID>(Refusal why) ->
                    page(opened, typed, BookingWords.refused(why, w), w, 409);
        };
    }

    private Page page(
            OpenedBooking opened,
            Contact.Typed typed,
            List<FieldError> errors,
            Words w,
            int status) {
        Page page =
                opened.booking().state() == Booking.State.HELD
                        ? held(opened, typed, errors, w)
                        : booked(opened, errors, w);
        return page.nav("services").discreet(opened.service().sensitive()).status(status);
    }

    private Page held(OpenedBooking opened, Contact.Typed typed, List<FieldError> errors, Words w) {
        Asking asking = door.asking(opened, w);
        return Page.of(
                        "appointments/person/held",
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

    private Page booked(OpenedBooking opened, List<FieldError> errors, Words w) {
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
        return Page.of("appointments/person/booking", page).title(page.title());
    }
}
