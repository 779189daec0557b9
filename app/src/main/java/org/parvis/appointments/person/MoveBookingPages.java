package org.parvis.appointments.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Asking;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.TimeQuery;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A booking that stands alone is moved to another time, and taken along in a calendar. */
@Controller
class MoveBookingPages {
    private final BookingDoor door;
    private final Bookings bookings;
    private final Choosing choosing;
    private final CalendarFiles calendars;

    MoveBookingPages(
            BookingDoor door, Bookings bookings, Choosing choosing, CalendarFiles calendars) {
        this.door = door;
        this.bookings = bookings;
        this.choosing = choosing;
        this.calendars = calendars;
    }

    @GetMapping({"/fr/rendez-vous/{id}/deplacement", "/en/appointments/{id}/move"})
    Page choose(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return door.opened(id, request, person)
                .map(
                        opened ->
                                stands(opened)
                                        ? moving(opened, query, List.of(), w, 200)
                                        : Page.redirect(AppointmentPaths.booking(id, w)))
                .orElseGet(() -> BookingDoor.gone(w));
    }

    @PostMapping({"/fr/rendez-vous/{id}/deplacement", "/en/appointments/{id}/move"})
    Page move(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<OpenedBooking> found = door.opened(id, request, person);
        if (found.isEmpty()) {
            return BookingDoor.gone(w);
        }
        OpenedBooking opened = found.get();
        if (!stands(opened)) {
            return Page.redirect(AppointmentPaths.booking(id, w));
        }
        Moving moving = new Moving(bookings, opened.scene(), opened.booking(), opened.notice());
        Asking asking = door.asking(opened, w);
        return switch (moving.act(asking, typed, w)) {
            case Outcome.Ok<Boolean>(Boolean over) ->
                    Page.redirect(over ? AppointmentPaths.booking(id, w) : asking.path());
            case Outcome.Refused<Boolean>(Refusal why) ->
                    moving(opened, typed, BookingWords.refused(why, w), w, 409);
        };
    }

    @GetMapping({"/fr/rendez-vous/{id}/rendez-vous.ics", "/en/appointments/{id}/appointment.ics"})
    ResponseEntity<byte[]> calendar(
            @PathVariable UUID id,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        OpenedBooking opened =
                door.opened(id, request, person).orElseThrow(AppointmentPaths::absent);
        return calendars.of(opened.booking(), opened.service(), AppointmentPaths.booking(id, w), w);
    }

    private Page moving(
            OpenedBooking opened,
            MultiValueMap<String, String> query,
            List<FieldError> errors,
            Words w,
            int status) {
        ChoosePage page = choosing.page(door.asking(opened, w), TimeQuery.of(query), errors, w);
        return Page.of("appointments/person/choose", page)
                .title(page.title())
                .nav("services")
                .discreet(opened.service().sensitive())
                .status(status);
    }

    /** What is held or cancelled is not moved: its own page says what it is. */
    private static boolean stands(OpenedBooking opened) {
        return opened.booking().state() == Booking.State.BOOKED;
    }
}
