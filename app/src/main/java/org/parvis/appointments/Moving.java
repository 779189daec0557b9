package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Channel;
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
    Outcome<Boolean> act(Asking asking, MultiValueMap<String, String> typed, Channel by, Words w) {
        if (!bookings.inTime(booking, notice)) {
            return Outcome.refused("appointments.refused.late", notice.toHours());
        }
        String then = typed.getFirst("then");
        return switch (then == null ? "" : then) {
            case "confirm" -> confirm();
            case "release" -> {
                bookings.release(scene);
                yield Outcome.ok(false);
            }
            default -> hold(asking, typed, by, w);
        };
    }

    private Outcome<Boolean> confirm() {
        Booking held = held(bookings, scene, booking);
        return held == null
                ? Outcome.refused("appointments.refused.ended")
                : bookings.confirm(scene, held.id(), null).map(id -> true);
    }

    private Outcome<Boolean> hold(
            Asking asking, MultiValueMap<String, String> typed, Channel by, Words w) {
        TimeQuery query = TimeQuery.of(typed);
        Optional<Instant> at = TimeQuery.moment(typed.getFirst("at"));
        Optional<Place> place = query.place(asking);
        if (at.isEmpty() || place.isEmpty()) {
            return Outcome.refused("appointments.refused.choose");
        }
        Outcome<UUID> held =
                bookings.hold(
                        scene,
                        new Bookings.Asked(
                                place.get(),
                                query.wish(asking, at.get(), place.get()),
                                at.get(),
                                by,
                                w.lang(),
                                booking.reference(),
                                booking.id()),
                        asking.held());
        return held.map(id -> false);
    }
}
