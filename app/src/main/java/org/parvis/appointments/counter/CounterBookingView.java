package org.parvis.appointments.counter;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Contact;
import org.parvis.appointments.Place;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.organizations.Members;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Makes the page of a booking as whoever receives reads it. */
@Component
class CounterBookingView {
    private final TeamPlaces places;
    private final Catalogue catalogue;
    private final BookingWords words;
    private final Members members;
    private final InstantSource clock;

    CounterBookingView(
            TeamPlaces places,
            Catalogue catalogue,
            BookingWords words,
            Members members,
            InstantSource clock) {
        this.places = places;
        this.catalogue = catalogue;
        this.words = words;
        this.members = members;
        this.clock = clock;
    }

    /** What is booked, for whom, and who did it. */
    Page page(CounterBookings.Read read, List<FieldError> errors, Words w) {
        Booking booking = read.booking();
        String path = AppointmentPaths.teamBooking(booking.id(), w);
        boolean stands =
                booking.state() == Booking.State.BOOKED
                        && booking.startsAt().isAfter(clock.instant());
        CounterBookingPage page =
                new CounterBookingPage(
                        title(booking, w),
                        rows(read, w),
                        stands
                                ? Link.to(
                                                w.say("appointments.move"),
                                                AppointmentPaths.move(path, w))
                                        .withIcon("clock")
                                : null,
                        path,
                        Link.to(w.say("appointments.room"), AppointmentPaths.team(w)),
                        errors);
        return Page.of("appointments/counter/counterBooking", page)
                .title(page.title())
                .nav(DayPages.ROOM)
                .inTeam();
    }

    private static String title(Booking booking, Words w) {
        return w.say(
                booking.state() == Booking.State.CANCELLED
                        ? "appointments.cancelled.title"
                        : "appointments.booked.title");
    }

    private List<SummaryRow> rows(CounterBookings.Read read, Words w) {
        Booking booking = read.booking();
        List<SummaryRow> rows = new ArrayList<>();
        Place place = places.at(booking.place()).orElse(null);
        rows.add(SummaryRow.of(w.say("appointments.when.title"), words.when(booking, place, w)));
        if (place != null) {
            rows.add(SummaryRow.of(w.say("appointments.where"), BookingWords.where(place, w)));
        }
        catalogue
                .service(booking.service())
                .ifPresent(
                        service ->
                                rows.add(
                                        SummaryRow.of(
                                                w.say("appointments.for"),
                                                service.name().in(w.lang()))));
        who(read, rows, w);
        needs(booking, rows, w);
        did(read.trace(), rows, w);
        return rows;
    }

    private static void who(CounterBookings.Read read, List<SummaryRow> rows, Words w) {
        Contact contact = read.contact();
        String reference = read.booking().reference();
        if (contact != null) {
            rows.add(SummaryRow.of(w.say("appointments.who"), contact.name()));
            rows.add(SummaryRow.of(w.say("appointments.counter.reach"), reached(contact, w)));
        } else if (reference != null) {
            rows.add(
                    SummaryRow.of(
                            w.say("appointments.who"), w.say("appointments.file", reference)));
        }
    }

    private static String reached(Contact contact, Words w) {
        String doors =
                Stream.of(contact.email(), contact.phone())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(", "));
        return doors.isEmpty() ? w.say("appointments.counter.reach.none") : doors;
    }

    private static void needs(Booking booking, List<SummaryRow> rows, Words w) {
        if (!booking.needs().isEmpty()) {
            rows.add(
                    SummaryRow.of(
                            w.say("appointments.needs.team"),
                            BookingWords.needs(booking.needs(), booking.minutes(), w)));
        }
    }

    private void did(CounterRows.Trace trace, List<SummaryRow> rows, Words w) {
        rows.add(SummaryRow.of(w.say("appointments.counter.made"), made(trace, w)));
        UUID changed = trace.changedBy();
        if (changed != null) {
            rows.add(
                    SummaryRow.of(
                            w.say("appointments.counter.changed"), members.displayName(changed)));
        }
    }

    private String made(CounterRows.Trace trace, Words w) {
        UUID by = trace.madeBy();
        return by == null
                ? w.say("appointments.counter.online")
                : w.say(
                        "appointments.counter.by." + trace.channel().code(),
                        members.displayName(by));
    }
}
