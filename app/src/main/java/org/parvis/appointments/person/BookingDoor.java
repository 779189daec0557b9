package org.parvis.appointments.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentCookie;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Asking;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingCode;
import org.parvis.appointments.BookingScene;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.Contact;
import org.parvis.appointments.Places;
import org.parvis.appointments.WaitingList;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.web.Cookies;
import org.springframework.stereotype.Component;

/** Opens a booking that stands alone to whoever may, and says what its pages ask. */
@Component
class BookingDoor {
    private final Catalogue catalogue;
    private final Places places;
    private final Bookings bookings;
    private final BookingView view;
    private final WaitingList list;

    BookingDoor(
            Catalogue catalogue,
            Places places,
            Bookings bookings,
            BookingView view,
            WaitingList list) {
        this.catalogue = catalogue;
        this.places = places;
        this.bookings = bookings;
        this.view = view;
        this.list = list;
    }

    /** By the code that this browser keeps, else by the account with which it was booked. */
    Optional<OpenedBooking> opened(
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

    private Optional<OpenedBooking> opened(BookingScene scene, Booking booking) {
        return catalogue
                .service(booking.service())
                .flatMap(
                        service ->
                                service.appointment()
                                        .map(
                                                what ->
                                                        new OpenedBooking(
                                                                scene, booking, service, what)));
    }

    /** Who comes, where they said it when they joined the list; nothing for whoever chose it. */
    Contact.Typed typed(OpenedBooking opened) {
        return list.of(opened.scene())
                .filter(row -> row.offer() != null)
                .flatMap(list::contact)
                .map(Contact::typed)
                .orElse(Contact.Typed.NOTHING);
    }

    static Optional<String> code(HttpServletRequest request, UUID id) {
        return Cookies.value(request, AppointmentCookie.BOOKING, id.toString());
    }

    Asking asking(OpenedBooking opened, Words w) {
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
                null,
                false);
    }

    /** Held no more, or opened on a device that has not its code. */
    static Page gone(Words w) {
        return Page.of("appointments/person/gone", w.say("appointments.gone.text"))
                .title(w.say("appointments.gone.title"))
                .nav("services")
                .status(404);
    }
}
