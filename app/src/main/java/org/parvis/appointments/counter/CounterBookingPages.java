package org.parvis.appointments.counter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingCode;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Contact;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member books for whoever calls or stands at the counter, and changes it for them later. */
@Controller
class CounterBookingPages {
    private final CounterBookings bookings;
    private final FileCounter files;
    private final CounterForm form;
    private final CounterView view;
    private final CounterBookingView read;

    CounterBookingPages(
            CounterBookings bookings,
            FileCounter files,
            CounterForm form,
            CounterView view,
            CounterBookingView read) {
        this.bookings = bookings;
        this.files = files;
        this.form = form;
        this.view = view;
        this.read = read;
    }

    @GetMapping({"/fr/equipe/rendez-vous/prendre", "/en/team/appointments/book"})
    Page choose(Actor.Agent agent, @RequestParam MultiValueMap<String, String> query, Words w) {
        CounterAsked asked = form.asked(agent, query, w);
        return asked.file().isEmpty()
                ? view.booking(asked, List.of(), w)
                : files.reference(agent, asked.file())
                        .map(file -> Page.redirect(AppointmentPaths.teamFileBook(file, w)))
                        .orElseGet(() -> unknown(asked, w));
    }

    private Page unknown(CounterAsked asked, Words w) {
        String why = w.say("appointments.counter.file.unknown");
        return view.booking(asked, List.of(new FieldError("file", why)), w).status(422);
    }

    @PostMapping({"/fr/equipe/rendez-vous/prendre", "/en/team/appointments/book"})
    Page book(Actor.Agent agent, @RequestParam MultiValueMap<String, String> typed, Words w) {
        CounterAsked asked = form.asked(agent, typed, w);
        BookingCode code = BookingCode.next();
        Contact.Read read = Contact.atCounter(asked.who(), code.shown(), w);
        Contact contact = read.contact();
        if (contact == null) {
            return view.booking(asked, read.errors(), w).status(422);
        }
        Outcome<UUID> booked =
                asked.time(asked.channel(), asked.lang(), null, null)
                        .map(time -> bookings.book(agent, time, contact, code))
                        .orElseGet(() -> Outcome.refused("appointments.refused.choose"));
        return switch (booked) {
            case Outcome.Ok<UUID>(UUID id) -> Page.redirect(AppointmentPaths.teamBooking(id, w));
            case Outcome.Refused<UUID>(Refusal why) ->
                    view.booking(asked, BookingWords.refused(why, w), w).status(409);
        };
    }

    @GetMapping({"/fr/equipe/rendez-vous/{id}", "/en/team/appointments/{id}"})
    Page show(Actor.Agent agent, @PathVariable UUID id, Words w) {
        return page(agent, id, List.of(), w, 200);
    }

    private CounterBookings.Read found(Actor.Agent agent, UUID id) {
        Optional<CounterBookings.Read> found =
                agent.role().holdsFiles() ? bookings.find(agent, id) : Optional.empty();
        return found.orElseThrow(AppointmentPaths::absent);
    }

    private Page page(Actor.Agent agent, UUID id, List<FieldError> errors, Words w, int status) {
        return read.page(found(agent, id), errors, w).status(status);
    }

    @PostMapping({"/fr/equipe/rendez-vous/{id}", "/en/team/appointments/{id}"})
    Page act(
            Actor.Agent agent,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String then,
            Words w) {
        Booking booking = found(agent, id).booking();
        Outcome<UUID> done =
                "cancel".equals(then)
                        ? bookings.cancel(agent, booking)
                        : Outcome.refused("appointments.refused.gone");
        return switch (done) {
            case Outcome.Ok<UUID> cancelled -> Page.redirect(AppointmentPaths.teamBooking(id, w));
            case Outcome.Refused<UUID>(Refusal why) ->
                    page(agent, id, BookingWords.refused(why, w), w, 409);
        };
    }

    @GetMapping({"/fr/equipe/rendez-vous/{id}/deplacement", "/en/team/appointments/{id}/move"})
    Page elsewhere(
            Actor.Agent agent,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> query,
            Words w) {
        Booking booking = found(agent, id).booking();
        return view.moving(form.moved(agent, booking, query), booking, List.of(), w);
    }

    @PostMapping({"/fr/equipe/rendez-vous/{id}/deplacement", "/en/team/appointments/{id}/move"})
    Page move(
            Actor.Agent agent,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Words w) {
        CounterBookings.Read found = found(agent, id);
        Booking booking = found.booking();
        CounterAsked asked = form.moved(agent, booking, typed);
        Outcome<UUID> moved =
                asked.time(found.trace().channel(), booking.lang(), booking.reference(), id)
                        .map(time -> bookings.move(agent, booking, time))
                        .orElseGet(() -> Outcome.refused("appointments.refused.choose"));
        return switch (moved) {
            case Outcome.Ok<UUID> done -> Page.redirect(AppointmentPaths.teamBooking(id, w));
            case Outcome.Refused<UUID>(Refusal why) ->
                    view.moving(asked, booking, BookingWords.refused(why, w), w).status(409);
        };
    }
}
