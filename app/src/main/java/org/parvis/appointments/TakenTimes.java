package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What is taken of each desk at a moment.
 *
 * @param byDesk none for a desk of which nothing is taken
 * @param now in milliseconds: what is held until then or earlier is held no more
 */
record TakenTimes(Map<Integer, Ranges> byDesk, long now) {
    /**
     * Times of one desk, none of which overlap, in order.
     *
     * @param starts first second of each
     * @param ends second after the last of each
     * @param untils millisecond at which it is held no more; never for what is booked or closed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Ranges(long[] starts, long[] ends, long[] untils) {
        static final Ranges NONE = new Ranges(new long[0], new long[0], new long[0]);

        private boolean free(long from, long to, long now) {
            int at = Arrays.binarySearch(starts, to);
            int before = (at < 0 ? -at - 1 : at) - 1;
            for (; before >= 0 && ends[before] > from; before--) {
                if (untils[before] > now) {
                    return false;
                }
            }
            return true;
        }

        /** The same with a time that is taken now: what was held there before is not any more. */
        Ranges with(long from, long to, long until) {
            int[] kept =
                    IntStream.range(0, starts.length)
                            .filter(nth -> ends[nth] <= from || starts[nth] >= to)
                            .toArray();
            int before = (int) IntStream.of(kept).filter(nth -> starts[nth] < from).count();
            return new Ranges(
                    inserted(starts, kept, before, from),
                    inserted(ends, kept, before, to),
                    inserted(untils, kept, before, until));
        }

        private static long[] inserted(long[] all, int[] kept, int before, long one) {
            return LongStream.concat(
                            LongStream.concat(
                                    IntStream.of(kept).limit(before).mapToLong(nth -> all[nth]),
                                    LongStream.of(one)),
                            IntStream.of(kept).skip(before).mapToLong(nth -> all[nth]))
                    .toArray();
        }

        private Ranges without(long start) {
            int at = Arrays.binarySearch(starts, start);
            return at < 0
                    ? this
                    : new Ranges(without(starts, at), without(ends, at), without(untils, at));
        }

        private static long[] without(long[] all, int at) {
            long[] left = Arrays.copyOf(all, all.length - 1);
            System.arraycopy(all, at + 1, left, at, left.length - at);
            return left;
        }
    }

    boolean free(int desk, Instant from, Duration needed) {
        Ranges times = byDesk.get(desk);
        long start = from.getEpochSecond();
        return times == null || times.free(start, start + needed.toSeconds(), now);
    }

    /** The same without what somebody holds who would give it back. */
    TakenTimes without(Slot held) {
        Map<Integer, Ranges> left = new HashMap<>(byDesk);
        long start = held.at().getEpochSecond();
        for (int desk : held.desks()) {
            left.computeIfPresent(desk, (number, times) -> times.without(start));
        }
        return new TakenTimes(left, now);
    }
}
