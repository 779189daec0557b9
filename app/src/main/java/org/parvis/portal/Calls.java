package org.parvis.portal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast numbers were called in the last minute, as this node saw it. */
final class Calls {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long ENOUGH = Duration.ofSeconds(10).toNanos();

    private record At(long nanos, long called) {}

    private final Deque<At> seen = new ArrayDeque<>();
    private volatile double perSecond;

    synchronized void note(long nanos, long called) {
        seen.addLast(new At(nanos, called));
        while (nanos - seen.getFirst().nanos() > MINUTE) {
            seen.removeFirst();
        }
        At first = seen.getFirst();
        long time = nanos - first.nanos();
        perSecond = time < ENOUGH ? 0 : (called - first.called()) * 1e9 / time;
    }

    /** Nobody waits any more: what comes next is measured anew. */
    synchronized void forget() {
        seen.clear();
        perSecond = 0;
    }

    double perSecond() {
        return perSecond;
    }

    /** Seconds until that place is called, at the pace of the last minute; -1 when not known. */
    long seconds(long place) {
        double pace = perSecond;
        return pace <= 0 ? -1 : (long) Math.ceil(place / pace);
    }
}
