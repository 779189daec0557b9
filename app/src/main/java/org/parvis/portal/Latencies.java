package org.parvis.portal;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long the answers of the last seconds took, in classes that grow by an eighth of themselves:
 * noting one is one addition, and nothing is kept of any request.
 */
final class Latencies {
    private static final int PARTS = 8;
    private static final int CLASSES = 40 * PARTS;

    private final AtomicLongArray now = new AtomicLongArray(CLASSES);
    private final long[][] before;
    private int turn;

    /**
     * @param seconds how many turns are looked at together
     */
    Latencies(int seconds) {
        before = new long[seconds][CLASSES];
    }

    void note(long micros) {
        now.incrementAndGet(position(micros));
    }

    /** Closes the second that ends, and forgets the oldest. */
    synchronized void turn() {
        long[] oldest = before[turn];
        turn = (turn + 1) % before.length;
        for (int i = 0; i < CLASSES; i++) {
            oldest[i] = now.getAndSet(i, 0);
        }
    }

    synchronized long noted() {
        return Arrays.stream(before).flatMapToLong(Arrays::stream).sum();
    }

    /** Microseconds within which that share was answered, at most an eighth too much; 0 if none. */
    synchronized long within(double share) {
        long wanted = (long) Math.ceil(noted() * share);
        long met = 0;
        for (int i = 0; i < CLASSES && wanted > 0; i++) {
            for (long[] second : before) {
                met += second[i];
            }
            if (met >= wanted) {
                return end(i);
            }
        }
        return 0;
    }

    static int position(long micros) {
        if (micros < PARTS) {
            return (int) Math.max(0, micros);
        }
        int power = 63 - Long.numberOfLeadingZeros(micros);
        int part = (int) (micros >> (power - 3)) - PARTS;
        return Math.min(CLASSES - 1, (power - 2) * PARTS + part);
    }

    /** The longest that falls into a class. */
    static long end(int position) {
        int power = position / PARTS + 2;
        return position < PARTS
                ? position
                : ((long) (PARTS + position % PARTS + 1) << (power - 3)) - 1;
    }
}
