package org.parvis.appointments.person;

import java.time.Duration;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingScene;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.ServiceDefinition;

/** A booking that stands alone, opened to whoever has its code or its account. */
record OpenedBooking(
        BookingScene scene, Booking booking, ServiceDefinition service, Appointment what) {
    Duration notice() {
        return Duration.ofHours(what.noticeHours());
    }
}
