package org.parvis.appointments.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.Asking;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingScene;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.TimeQuery;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.springframework.util.MultiValueMap;

/**
 * Takes a time by the form of the page: it is held, then given back or booked.
 *
 * @param reference number of its file; none when it stands alone
 * @param moves the booking that it takes the place of
 */
record Taking(
        Bookings bookings, BookingScene scene, @Nullable String reference, @Nullable UUID moves) {
    /**
     * What the form asks for.
     *
     * @return whether that was the last step
     */
    Outcome<Boolean> act(Asking asking, MultiValueMap<String, String> typed, Words w) {
        String then = typed.getFirst("then");
        return switch (then == null ? "" : then) {
            case "confirm" -> confirm(asking.held());
            case "release" -> {
                bookings.release(scene);
                yield Outcome.ok(false);
            }
            default -> hold(asking, typed, w);
        };
    }

    private Outcome<Boolean> confirm(@Nullable Booking held) {
        return held == null
                ? Outcome.refused("appointments.refused.ended")
                : bookings.confirm(scene, held.id(), null).map(id -> true);
    }

    private Outcome<Boolean> hold(Asking asking, MultiValueMap<String, String> typed, Words w) {
        return TimeQuery.asked(asking, typed, w.lang(), reference, moves)
                .map(asked -> bookings.hold(scene, asked, asking.held()).map(id -> false))
                .orElseGet(() -> Outcome.refused("appointments.refused.choose"));
    }
}
