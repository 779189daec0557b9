package org.parvis.appointments.person;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.Asking;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingScene;
import org.parvis.appointments.Bookings;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.springframework.util.MultiValueMap;

/** Moves a booking: another time is held, and takes its place once that is confirmed. */
record Moving(Bookings bookings, BookingScene scene, Booking booking, Duration notice) {
    /** The time that is held in order to move it. */
    static @Nullable Booking held(Bookings bookings, BookingScene scene, Booking booking) {
        return bookings.all(scene).stream()
                .filter(one -> one.state() == Booking.State.HELD)
                .filter(one -> booking.id().equals(one.moves()))
                .findFirst()
                .orElse(null);
    }

    /**
     * What the form asks for.
     *
     * @return whether that was the last step
     */
    Outcome<Boolean> act(Asking asking, MultiValueMap<String, String> typed, Words w) {
        return bookings.inTime(booking, notice)
                ? new Taking(bookings, scene, booking.reference(), booking.id())
                        .act(asking, typed, w)
                : Outcome.refused("appointments.refused.late", notice.toHours());
    }
}
