package org.parvis.appointments;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;

/**
 * What is taken of each desk: when it begins and ends, in seconds. Read by one statement for any
 * number of desks.
 */
record TakenTimes(Map<Integer, Ranges> byDesk) {
    /**
     * Times of one desk, none of which overlap, in order.
     *
     * @param starts first second of each
     * @param ends second after the last of each
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Ranges(long[] starts, long[] ends) {
        boolean free(long from, long to) {
            int at = Arrays.binarySearch(starts, to);
            int before = (at < 0 ? -at - 1 : at) - 1;
            return before < 0 || ends[before] <= from;
        }

        private Ranges without(long start) {
            int at = Arrays.binarySearch(starts, start);
            return at < 0 ? this : new Ranges(without(starts, at), without(ends, at));
        }

        private static long[] without(long[] all, int at) {
            long[] left = Arrays.copyOf(all, all.length - 1);
            System.arraycopy(all, at + 1, left, at, left.length - at);
            return left;
        }
    }

    static TakenTimes read(
            Scenes scenes, Collection<Integer> desks, Instant from, Instant to, Instant now) {
        Map<Integer, Ranges> byDesk = new HashMap<>();
        scenes.reading(
                new Scene.Public(),
                sql -> {
                    sql.sql(
                                    """
                                    select desk, starts, ends
                                    from appointments.taken(:desks, :from, :to, :now)
                                    """)
                            .param("desks", desks.toArray(Integer[]::new))
                            .param("from", from.atOffset(ZoneOffset.UTC))
                            .param("to", to.atOffset(ZoneOffset.UTC))
                            .param("now", now.atOffset(ZoneOffset.UTC))
                            .query(
                                    row -> {
                                        byDesk.put(
                                                row.getInt(1),
                                                new Ranges(
                                                        seconds(row.getArray(2)),
                                                        seconds(row.getArray(3))));
                                    });
                    return true;
                });
        return new TakenTimes(byDesk);
    }

    private static long[] seconds(Array times) throws SQLException {
        return Arrays.stream((Long[]) times.getArray()).mapToLong(Long::longValue).toArray();
    }

    boolean free(int desk, Instant from, Duration needed) {
        Ranges times = byDesk.get(desk);
        long start = from.getEpochSecond();
        return times == null || times.free(start, start + needed.toSeconds());
    }

    /** The same without what somebody holds who would give it back. */
    TakenTimes without(Slot held) {
        Map<Integer, Ranges> left = new HashMap<>(byDesk);
        held.desks()
                .forEach(
                        desk ->
                                left.computeIfPresent(
                                        desk,
                                        (number, times) ->
                                                times.without(held.at().getEpochSecond())));
        return new TakenTimes(left);
    }
}
