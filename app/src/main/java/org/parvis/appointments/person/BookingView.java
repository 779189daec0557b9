package org.parvis.appointments.person;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.Place;
import org.parvis.appointments.Places;
import org.parvis.catalogue.Appointment;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Makes the page of a booking. */
@Component
class BookingView {
    private final Places places;
    private final BookingWords words;
    private final Bookings bookings;
    private final InstantSource clock;

    BookingView(Places places, BookingWords words, Bookings bookings, InstantSource clock) {
        this.places = places;
        this.words = words;
        this.bookings = bookings;
        this.clock = clock;
    }

    /**
     * Where a booking is shown.
     *
     * @param path of its page, to which its forms go
     * @param calendar where calendars read it
     * @param move where it is moved
     * @param again where another is booked; none where none may be
     * @param keep how one comes back to it
     */
    record Where(
            Appointment what,
            String path,
            String calendar,
            String move,
            @Nullable String again,
            @Nullable String keep,
            Link back) {}

    BookingPage page(Booking booking, Where where, List<FieldError> errors, Words w) {
        Place place = places.at(booking.place()).orElse(null);
        boolean cancelled = booking.state() == Booking.State.CANCELLED;
        Duration notice = Duration.ofHours(where.what().noticeHours());
        boolean inTime = !cancelled && bookings.inTime(booking, notice);
        String when = when(booking, w);
        return new BookingPage(
                w.say(cancelled ? "appointments.cancelled.title" : "appointments.booked.title"),
                when,
                cancelled,
                rows(booking, place, where.what(), w),
                cancelled ? List.of() : bring(where.what(), w),
                Link.to(w.say("appointments.calendar"), where.calendar()).withIcon("calendar"),
                inTime ? Link.to(w.say("appointments.move"), where.move()).withIcon("clock") : null,
                inTime ? where.path() : null,
                inTime || cancelled || booking.startsAt().isBefore(clock.instant())
                        ? null
                        : w.say("appointments.late", where.what().noticeHours()),
                where.keep(),
                cancelled ? again(where.again(), w) : null,
                where.back(),
                errors);
    }

    private static @Nullable Link again(@Nullable String href, Words w) {
        return href == null
                ? null
                : Link.to(w.say("appointments.again"), href).withIcon("calendar");
    }

    /** Day and hour, by the clock of its place. */
    String when(Booking booking, Words w) {
        return words.when(booking, places.at(booking.place()).orElse(null), w);
    }

    static List<String> bring(Appointment what, Words w) {
        return what.bring().stream().map(one -> one.in(w.lang())).toList();
    }

    private static List<SummaryRow> rows(
            Booking booking, @Nullable Place place, Appointment what, Words w) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(
                SummaryRow.of(
                        w.say("appointments.for"),
                        w.say("appointments.what", what.label().in(w.lang()), booking.minutes())));
        if (place != null) {
            rows.add(SummaryRow.of(w.say("appointments.where"), BookingWords.where(place, w)));
            rows.add(SummaryRow.of(w.say("appointments.way"), w.typeset(place.way().in(w.lang()))));
        }
        if (!booking.needs().isEmpty()) {
            rows.add(
                    SummaryRow.of(
                            w.say("appointments.needs"),
                            BookingWords.needs(booking.needs(), what.longer(), w)));
        }
        return rows;
    }
}
