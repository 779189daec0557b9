package org.parvis.appointments.counter;

import java.util.List;
import java.util.UUID;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.BookingWords;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A member books for the file of whoever calls or stands at the counter: for what the file needs,
 * and told there. Whoever may not open the file gets no further.
 */
@Controller
class FileCounterPages {
    private final FileCounter files;
    private final CounterBookings bookings;
    private final CounterForm form;
    private final CounterView view;

    FileCounterPages(
            FileCounter files, CounterBookings bookings, CounterForm form, CounterView view) {
        this.files = files;
        this.bookings = bookings;
        this.form = form;
        this.view = view;
    }

    @GetMapping({
        "/fr/equipe/dossiers/{reference}/rendez-vous",
        "/en/team/files/{reference}/appointments"
    })
    Page choose(
            MemberEntry entry,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> query,
            Words w) {
        Outcome<FileCounter.Opened> opened = files.opened(entry);
        UUID booked = files.booked(entry);
        if (booked != null) {
            return Page.redirect(AppointmentPaths.teamBooking(booked, w));
        }
        return switch (opened) {
            case Outcome.Ok<FileCounter.Opened>(FileCounter.Opened file) ->
                    view.ofFile(form.ofFile(file, query), file.reference(), List.of(), w);
            case Outcome.Refused<FileCounter.Opened>(Refusal why) ->
                    view.refused(reference, why, w);
        };
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/rendez-vous",
        "/en/team/files/{reference}/appointments"
    })
    Page book(
            MemberEntry entry,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> typed,
            Words w) {
        return switch (files.opened(entry)) {
            case Outcome.Ok<FileCounter.Opened>(FileCounter.Opened file) ->
                    book(entry, file, typed, w);
            case Outcome.Refused<FileCounter.Opened>(Refusal why) ->
                    view.refused(reference, why, w);
        };
    }

    private Page book(
            MemberEntry entry,
            FileCounter.Opened file,
            MultiValueMap<String, String> typed,
            Words w) {
        CounterAsked asked = form.ofFile(file, typed);
        Outcome<UUID> booked =
                asked.time(asked.channel(), asked.lang(), file.reference(), null)
                        .map(time -> bookings.book(entry.agent(), time, file))
                        .orElseGet(() -> Outcome.refused("appointments.refused.choose"));
        return switch (booked) {
            case Outcome.Ok<UUID>(UUID id) -> Page.redirect(AppointmentPaths.teamBooking(id, w));
            case Outcome.Refused<UUID>(Refusal why) ->
                    view.ofFile(asked, file.reference(), BookingWords.refused(why, w), w)
                            .status(409);
        };
    }
}
