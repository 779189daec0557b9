package org.parvis.participation.hearings;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.participation.Hearings;
import org.parvis.participation.Hearings.Session;

/**
 * Who speaks when, once the order is drawn: each takes the first time that is left in a session in
 * which they can speak. Whoever finds none waits for a time that becomes free.
 */
final class Order {
    private Order() {}

    /** Somebody in the lot. */
    record Entry(String sign, boolean remote) {}

    /**
     * A place in the order.
     *
     * @param slot none where no time is left
     */
    record Seat(Entry entry, int place, Optional<Slot> slot) {}

    /** A time to speak. */
    record Slot(String session, LocalTime startsAt) {}

    static List<Seat> seats(Hearings hearings, List<Entry> drawn) {
        Map<String, Integer> taken = new HashMap<>();
        List<Seat> seats = new ArrayList<>();
        for (Entry entry : drawn) {
            seats.add(new Seat(entry, seats.size() + 1, slot(hearings, entry, taken)));
        }
        return seats;
    }

    private static Optional<Slot> slot(Hearings hearings, Entry entry, Map<String, Integer> taken) {
        for (Session session : hearings.sessions()) {
            int before = taken.getOrDefault(session.code(), 0);
            boolean fits = !entry.remote() || session.remote();
            if (fits && before < session.holds(hearings.minutes())) {
                taken.put(session.code(), before + 1);
                LocalTime at = session.from().plusMinutes((long) before * hearings.minutes());
                return Optional.of(new Slot(session.code(), at));
            }
        }
        return Optional.empty();
    }
}
