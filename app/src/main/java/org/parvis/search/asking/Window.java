package org.parvis.search.asking;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * Two thousand documents that follow one another, with what each is worth so far: small enough to
 * stay in the cache of a processor while one list of documents after the other is read into it.
 */
final class Window {
    static final int SIZE = 1 << 11;

    private final long[] held = new long[SIZE >> 6];
    private final float[] best = new float[SIZE];
    private final float[] rest = new float[SIZE];
    private final byte[] times = new byte[SIZE];

    /**
     * Those of one walk.
     *
     * @param total all that is meant
     * @param own one thing that is meant
     * @param way one way to say it
     * @param word one word of it
     */
    record Four(Window total, Window own, Window way, Window word) {
        static Four make() {
            return new Four(new Window(), new Window(), new Window(), new Window());
        }
    }

    void clear() {
        Arrays.fill(held, 0);
    }

    boolean holds(int at) {
        return (held[at >> 6] & 1L << (at & 63)) != 0;
    }

    /** The first that is held from there on; {@link #SIZE} when there is none. */
    int next(int at) {
        int word = at >> 6;
        if (word >= held.length) {
            return SIZE;
        }
        long left = held[word] >>> (at & 63);
        if (left != 0) {
            return at + Long.numberOfTrailingZeros(left);
        }
        while (++word < held.length) {
            if (held[word] != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(held[word]);
            }
        }
        return SIZE;
    }

    /** The best counts whole, the others by the share that is asked for at the end. */
    void best(int at, float worth) {
        if (hold(at)) {
            rest[at] += Math.min(best[at], worth);
            best[at] = Math.max(best[at], worth);
        } else {
            best[at] = worth;
            rest[at] = 0;
        }
    }

    /** Each counts. */
    void add(int at, float worth) {
        if (hold(at)) {
            best[at] += worth;
            times[at]++;
        } else {
            best[at] = worth;
            rest[at] = 0;
            times[at] = 1;
        }
    }

    /** Counts for what is held already, and is not one more time. */
    void more(int at, float worth) {
        best[at] += worth;
    }

    /** Holds those and no others; one that was not held is worth nothing yet. */
    void only(FixedBitSet documents, int from, int to) {
        for (int at = 0; at < to - from; at++) {
            if (documents.get(from + at)) {
                if (hold(at)) {
                    continue;
                }
                best[at] = 0;
                rest[at] = 0;
                times[at] = 0;
            } else {
                held[at >> 6] &= ~(1L << (at & 63));
            }
        }
    }

    float worth(int at) {
        return best[at];
    }

    float worth(int at, float share) {
        return best[at] + share * rest[at];
    }

    /** How often it was added to. */
    int times(int at) {
        return times[at];
    }

    private boolean hold(int at) {
        long bit = 1L << (at & 63);
        boolean there = (held[at >> 6] & bit) != 0;
        held[at >> 6] |= bit;
        return there;
    }
}
