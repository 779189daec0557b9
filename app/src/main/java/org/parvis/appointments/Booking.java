package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;

/**
 * A time that is held, booked or cancelled.
 *
 * @param desk its number
 * @param heldUntil when it goes back by itself; none once it is booked
 * @param reference number of its file; none when it stands alone
 * @param moves the booking that it will take the place of, while it is held for that
 * @param calledOff whether the body cancelled it, and not who would have come
 * @param revision how often it was changed since it was booked; a calendar keeps the highest
 */
public record Booking(
        UUID id,
        Home home,
        String place,
        int desk,
        Instant startsAt,
        int minutes,
        String service,
        Set<Need> needs,
        String lang,
        State state,
        @Nullable Instant heldUntil,
        @Nullable UUID account,
        @Nullable CaseFileId file,
        @Nullable String reference,
        @Nullable UUID moves,
        int revision,
        boolean calledOff) {
    /** Where it stands. */
    public enum State {
        HELD,
        BOOKED,
        CANCELLED
    }

    public Booking {
        needs = Set.copyOf(needs);
    }

    /** The time of its desk that it takes. */
    Slot slot() {
        return new Slot(startsAt, List.of(desk));
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }
}
