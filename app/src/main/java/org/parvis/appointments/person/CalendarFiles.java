package org.parvis.appointments.person;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingWords;
import org.parvis.appointments.Places;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.platform.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Bookings as files for the calendar of whoever comes; of a sensitive service they say nothing. */
@Component
class CalendarFiles {
    private final Places places;
    private final InstantSource clock;
    private final String site;

    CalendarFiles(Places places, InstantSource clock, Settings settings) {
        this.places = places;
        this.clock = clock;
        this.site = settings.publicUrl();
    }

    ResponseEntity<byte[]> of(Booking booking, ServiceDefinition service, String path, Words w) {
        Optional<Appointment> told = service.appointment().filter(what -> !service.sensitive());
        String title =
                told.map(what -> what.label().in(w.lang()))
                        .orElseGet(() -> w.say("appointments.calendar.title"));
        String says = told.map(what -> String.join("\n", BookingView.bring(what, w))).orElse("");
        String where =
                places.at(booking.place()).map(place -> BookingWords.where(place, w)).orElse("");
        String text =
                new CalendarEntry(booking, title, where, says, site + path, clock.instant()).text();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\""
                                + AppointmentPaths.calendar(w.lang()).substring(1)
                                + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
