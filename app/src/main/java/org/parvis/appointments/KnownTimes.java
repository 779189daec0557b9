package org.parvis.appointments;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.parvis.appointments.TakenTimes.Ranges;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is taken of each desk, as this node remembers it: read whole once, then only the desks at
 * which something changed since. What the database committed before somebody asks counts, whoever
 * wrote it: it notes for each desk the transaction that changed it, and a snapshot says which of
 * these the last reading did not see. A picture that is old is thrown away, whatever is in it.
 */
@Component
class KnownTimes {
    /** How old a picture may be for whoever is refused by it. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    /** Shorter than changes are kept: none is missed that a picture has not seen. */
    private static final Duration WHOLE = PastBookings.CHANGES.dividedBy(2);

    private static final Duration PAST = Duration.ofDays(2);

    private final Scenes scenes;
    private final Ticker ticker;
    private final AtomicLong written = new AtomicLong();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Picture known;

    KnownTimes(Scenes scenes, Ticker ticker) {
        this.scenes = scenes;
        this.ticker = ticker;
        this.known = new Picture("", Map.of(), Instant.MAX, 0, ticker.read(), ticker.read());
    }

    /**
     * What a reading saw.
     *
     * @param snapshot of the database; empty before the first reading
     * @param from before which nothing was read
     * @param written how much this node had written then
     * @param began when, by the ticker
     * @param whole when everything was read
     */
    private record Picture(
            String snapshot,
            Map<Integer, Ranges> byDesk,
            Instant from,
            long written,
            long began,
            long whole) {
        boolean shows(Collection<Integer> desks, Instant earliest) {
            return !earliest.isBefore(from) && byDesk.keySet().containsAll(desks);
        }

        Picture with(HoldRows.Hold hold, int desk) {
            Ranges before = byDesk.get(desk);
            if (before == null) {
                return this;
            }
            Map<Integer, Ranges> after = new HashMap<>(byDesk);
            after.put(
                    desk,
                    before.with(
                            hold.asked().at().getEpochSecond(),
                            hold.takesUntil().getEpochSecond(),
                            hold.until().toEpochMilli()));
            return new Picture(snapshot, after, from, written, began, whole);
        }

        TakenTimes at(Collection<Integer> desks, Instant now) {
            Map<Integer, Ranges> asked = new HashMap<>();
            desks.forEach(desk -> asked.put(desk, byDesk.getOrDefault(desk, Ranges.NONE)));
            return new TakenTimes(asked, now.toEpochMilli());
        }
    }

    /** What is taken of those desks from then on: all that was written before it is asked. */
    TakenTimes now(Collection<Integer> desks, Instant from, Instant now) {
        return known(desks, from, now, Duration.ZERO).at(desks, now);
    }

    /** The same, where what another node wrote in the last moment may be missing. */
    TakenTimes lately(Collection<Integer> desks, Instant from, Instant now) {
        return known(desks, from, now, MOMENT).at(desks, now);
    }

    /**
     * This node holds that time: remembered at once, so that whoever comes too late is refused
     * without a reading. Where somebody reads at this moment, it is read again.
     */
    void took(HoldRows.Hold hold, int desk) {
        if (!reading.tryLock()) {
            changed();
            return;
        }
        try {
            known = known.with(hold, desk);
        } finally {
            reading.unlock();
        }
    }

    /** This node wrote something. */
    void changed() {
        written.incrementAndGet();
    }

    private Picture known(Collection<Integer> desks, Instant from, Instant now, Duration old) {
        long since = ticker.read() - old.toNanos();
        long own = written.get();
        Picture last = known;
        if (!serves(last, desks, from, since, own)) {
            reading.lock();
            try {
                last = known; // somebody who began to read after this was asked read for it too
                if (!serves(last, desks, from, since, own)) {
                    last = read(last, desks, from.isBefore(now) ? from : now);
                    known = last;
                }
            } finally {
                reading.unlock();
            }
        }
        return last;
    }

    private static boolean serves(
            Picture picture, Collection<Integer> desks, Instant from, long since, long own) {
        return picture.began() - since > 0
                && picture.written() >= own
                && !picture.snapshot().isEmpty()
                && picture.shows(desks, from);
    }

    private Picture read(Picture last, Collection<Integer> desks, Instant from) {
        long began = ticker.read();
        long own = written.get();
        boolean whole =
                last.snapshot().isEmpty()
                        || began - last.whole() > WHOLE.toNanos()
                        || from.isBefore(last.from());
        Picture before =
                whole
                        ? new Picture("", Map.of(), from.minus(PAST), own, began, began)
                        : new Picture(
                                last.snapshot(),
                                last.byDesk(),
                                last.from(),
                                own,
                                began,
                                last.whole());
        return scenes.reading(new Scene.Public(), sql -> read(sql, before, desks));
    }

    /** What is committed between the two statements is read now, and once more the next time. */
    private static Picture read(JdbcClient sql, Picture before, Collection<Integer> desks) {
        TakenRows.Changes changes = TakenRows.since(sql, before.snapshot());
        Set<Integer> wanted = new HashSet<>(desks);
        wanted.removeAll(before.byDesk().keySet());
        changes.desks().stream().filter(before.byDesk()::containsKey).forEach(wanted::add);
        Map<Integer, Ranges> byDesk = new HashMap<>(before.byDesk());
        if (!wanted.isEmpty()) {
            wanted.forEach(desk -> byDesk.put(desk, Ranges.NONE));
            byDesk.putAll(TakenRows.of(sql, wanted, before.from()));
        }
        return new Picture(
                changes.snapshot(),
                byDesk,
                before.from(),
                before.written(),
                before.began(),
                before.whole());
    }
}
