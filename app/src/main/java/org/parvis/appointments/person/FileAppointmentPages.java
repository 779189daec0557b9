package org.parvis.appointments.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.TimeQuery;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
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
    private final FileDoor door;
    private final Bookings bookings;
    private final Choosing choosing;
    private final BookingView view;
    private final CalendarFiles calendars;

    FileAppointmentPages(
            FileDoor door,
            Bookings bookings,
            Choosing choosing,
            BookingView view,
            CalendarFiles calendars) {
        this.door = door;
        this.bookings = bookings;
        this.choosing = choosing;
        this.view = view;
        this.calendars = calendars;
    }

    @GetMapping({"/fr/dossiers/{reference}/rendez-vous", "/en/files/{reference}/appointments"})
    Page show(PartyEntry entry, @RequestParam MultiValueMap<String, String> query, Words w) {
        return page(door.opened(entry), query, List.of(), w, 200);
    }

    @PostMapping({"/fr/dossiers/{reference}/rendez-vous", "/en/files/{reference}/appointments"})
    Page act(PartyEntry entry, @RequestParam MultiValueMap<String, String> typed, Words w) {
        OpenedFile opened = door.opened(entry);
        Outcome<Boolean> outcome =
                entry.who() instanceof FileActs.Counsel
                        ? Outcome.refused("appointments.refused.counsel")
                        : act(opened, typed, w);
        String path = AppointmentPaths.ofFile(opened.reference(), w);
        return switch (outcome) {
            case Outcome.Ok<Boolean>(Boolean over) ->
                    Page.redirect(over ? path : path + "?then=choose");
            case Outcome.Refused<Boolean>(Refusal why) ->
                    page(door.opened(entry), typed, BookingWords.refused(why, w), w, 409);
        };
    }

    private Outcome<Boolean> act(OpenedFile opened, MultiValueMap<String, String> typed, Words w) {
        Booking booked = opened.in(Booking.State.BOOKED);
        String then = typed.getFirst("then");
        if (booked == null) {
            return book(opened, then, typed, w);
        }
        return "cancel".equals(then)
                ? bookings.cancel(opened.scene(), booked.id(), opened.notice()).map(id -> true)
                : new Moving(bookings, opened.scene(), booked, opened.notice())
                        .act(door.asking(opened, w), typed, w);
    }

    /** What is held may be given back whatever became of the file. */
    private Outcome<Boolean> book(
            OpenedFile opened,
            @Nullable String then,
            MultiValueMap<String, String> typed,
            Words w) {
        if ("cancel".equals(then)) {
            return Outcome.refused("appointments.refused.gone");
        }
        return opened.open() || "release".equals(then)
                ? new Taking(bookings, opened.scene(), opened.reference(), null)
                        .act(door.asking(opened, w), typed, w)
                : Outcome.refused("appointments.refused.over");
    }

    @GetMapping({
        "/fr/dossiers/{reference}/rendez-vous/rendez-vous.ics",
        "/en/files/{reference}/appointments/appointment.ics"
    })
    ResponseEntity<byte[]> calendar(PartyEntry entry, Words w) {
        OpenedFile opened = door.opened(entry);
        Booking booking = opened.shown();
        if (booking == null) {
            throw AppointmentPaths.absent();
        }
        return calendars.of(
                booking, opened.service(), AppointmentPaths.ofFile(opened.reference(), w), w);
    }

    private Page page(
            OpenedFile opened,
            MultiValueMap<String, String> query,
            List<FieldError> errors,
            Words w,
            int status) {
        Booking shown = opened.shown();
        boolean asks = "choose".equals(query.getFirst("then")) || query.containsKey("place");
        boolean chooses = opened.in(Booking.State.HELD) != null || asks && opened.chooses();
        Page page =
                shown == null || chooses
                        ? choose(opened, query, errors, w)
                        : booked(opened, shown, errors, w);
        return page.nav("files").discreet(opened.service().sensitive()).status(status);
    }

    private Page choose(
            OpenedFile opened,
            MultiValueMap<String, String> query,
            List<FieldError> errors,
            Words w) {
        ChoosePage page = choosing.page(door.asking(opened, w), TimeQuery.of(query), errors, w);
        return Page.of("appointments/person/choose", page).title(page.title());
    }

    private Page booked(OpenedFile opened, Booking booking, List<FieldError> errors, Words w) {
        String path = AppointmentPaths.ofFile(opened.reference(), w);
        BookingView.Where where =
                new BookingView.Where(
                        opened.what(),
                        path,
                        path + AppointmentPaths.calendar(w.lang()),
                        path + "?then=choose",
                        opened.chooses() ? path + "?then=choose" : null,
                        null,
                        FileDoor.back(opened, w));
        BookingPage page = view.page(booking, where, errors, w);
        return Page.of("appointments/person/booking", page).title(page.title());
    }
}
