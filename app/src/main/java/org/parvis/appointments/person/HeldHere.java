package org.parvis.appointments.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.appointments.AppointmentCookie;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingCode;
import org.parvis.appointments.BookingScene;
import org.parvis.appointments.Bookings;
import org.parvis.platform.web.Cookies;
import org.springframework.stereotype.Component;

/**
 * What a browser holds by the codes that it keeps: one time at once, so that nobody holds two. It
 * keeps no code of what is no more: a browser that sends too much is refused everywhere.
 */
@Component
class HeldHere {
    /** As long as a booking can be ahead. */
    static final Duration KEPT = Duration.ofDays(366);

    /** More than anybody books; the others are looked at when these are gone. */
    private static final int MOST = 20;

    private final Bookings bookings;

    HeldHere(Bookings bookings) {
        this.bookings = bookings;
    }

    /** A time that is held, and the code by which it is. */
    record Mine(Booking booking, BookingCode code) {}

    /** A code that a browser keeps, for the booking of that id. */
    private record Kept(String id, BookingCode code) {}

    private static List<Kept> kept(HttpServletRequest request) {
        return Cookies.all(request, AppointmentCookie.BOOKING)
                .limit(MOST)
                .map(one -> new Kept(one.name(), new BookingCode(one.value())))
                .toList();
    }

    private List<Booking> of(Kept one) {
        return bookings.all(new BookingScene.WithCode(one.code(), null));
    }

    /** What it holds, and not in order to move something. */
    Optional<Mine> mine(HttpServletRequest request) {
        return kept(request).stream()
                .flatMap(one -> of(one).stream().map(booking -> new Mine(booking, one.code())))
                .filter(one -> one.booking().state() == Booking.State.HELD)
                .filter(one -> one.booking().moves() == null)
                .findFirst();
    }

    /** Keeps the code of what is held now. */
    void keep(HttpServletRequest request, HttpServletResponse response, UUID id, BookingCode code) {
        kept(request).stream()
                .filter(one -> of(one).stream().noneMatch(b -> b.id().toString().equals(one.id())))
                .forEach(
                        one ->
                                Cookies.drop(
                                        request, response, AppointmentCookie.BOOKING, one.id()));
        Cookies.give(
                request, response, AppointmentCookie.BOOKING, id.toString(), code.shown(), KEPT);
    }
}
