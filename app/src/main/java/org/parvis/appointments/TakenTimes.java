package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;

/**
 * What is taken of each desk: when it begins and ends, in seconds. Read by one statement for any
 * number of desks.
 */
record TakenTimes(Map<Integer, TreeMap<Long, Long>> byDesk) {
    static TakenTimes read(
            Scenes scenes, Collection<Integer> desks, Instant from, Instant to, Instant now) {
        Map<Integer, TreeMap<Long, Long>> byDesk = new HashMap<>();
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
                                        byDesk.computeIfAbsent(
                                                        row.getInt(1), desk -> new TreeMap<>())
                                                .put(row.getLong(2), row.getLong(3));
                                    });
                    return true;
                });
        return new TakenTimes(byDesk);
    }

    boolean free(int desk, Instant from, Duration needed) {
        TreeMap<Long, Long> times = byDesk.get(desk);
        if (times == null) {
            return true;
        }
        Map.Entry<Long, Long> before = times.lowerEntry(from.getEpochSecond() + needed.toSeconds());
        return before == null || before.getValue() <= from.getEpochSecond();
    }

    /** The same without what somebody holds who would give it back. */
    TakenTimes without(Slot held) {
        for (Integer desk : held.desks()) {
            TreeMap<Long, Long> times = byDesk.get(desk);
            if (times != null) {
                times.remove(held.at().getEpochSecond());
            }
        }
        return this;
    }
}
