package org.parvis.appointments;

import java.time.Duration;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.ServiceDefinition;

/** A booking that stands alone, opened to whoever has its code or its account. */
record OpenedBooking(
        BookingScene scene, Booking booking, ServiceDefinition service, Appointment what) {
    Duration notice() {
        return Duration.ofHours(what.noticeHours());
    }
}
