package org.parvis.appointments.person;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingScene;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Home;

/**
 * A file, what its person comes for, and what was booked there.
 *
 * @param open whether the body still owes an answer: then an appointment may be booked
 * @param all its bookings, the latest first
 */
record OpenedFile(
        BookingScene scene,
        Home home,
        String reference,
        boolean open,
        ServiceDefinition service,
        Appointment what,
        List<Booking> all) {
    Duration notice() {
        return Duration.ofHours(what.noticeHours());
    }

    /** Whether a time may be chosen: to book one, or to move what stands. */
    boolean chooses() {
        return open || in(Booking.State.BOOKED) != null;
    }

    /** What stands, else what was cancelled last. */
    @Nullable Booking shown() {
        Booking booked = in(Booking.State.BOOKED);
        return booked == null ? in(Booking.State.CANCELLED) : booked;
    }

    @Nullable Booking in(Booking.State state) {
        return all.stream().filter(one -> one.state() == state).findFirst().orElse(null);
    }
}
