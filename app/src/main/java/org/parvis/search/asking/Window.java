package org.parvis.search.asking;

import org.apache.lucene.util.FixedBitSet;

/**
 * Two thousand documents that follow one another, with what each is worth so far: small enough to
 * stay in the cache of a processor while one list of documents after the other is read into it.
 * What is not held is worth nothing, so that nothing has to ask whether a document is new; whoever
 * takes what is held leaves the window empty.
 */
final class Window {
    static final int SIZE = 1 << 11;

    /** How many times 64 documents. */
    static final int WORDS = SIZE >> 6;

    private final long[] held = new long[WORDS];
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

    boolean holds(int at) {
        return (held[at >> 6] & 1L << at) != 0;
    }

    /** The best counts whole, the others by the share that is asked for at the end. */
    void best(int at, float worth) {
        held[at >> 6] |= 1L << at;
        float before = best[at];
        rest[at] += Math.min(before, worth);
        best[at] = Math.max(before, worth);
    }

    /** The best counts, the others do not. */
    void most(int at, float worth) {
        held[at >> 6] |= 1L << at;
        best[at] = Math.max(best[at], worth);
    }

    /** Counts for what is held already, and is not one more time. */
    void more(int at, float worth) {
        best[at] += worth;
    }

    /** Each that the other holds counts one time; it is taken from there. */
    void add(Window from, float share) {
        for (int word = 0; word < WORDS; word++) {
            long all = from.take(word);
            held[word] |= all;
            for (long left = all; left != 0; left &= left - 1) {
                int at = first(word, left);
                times[at]++;
                best[at] += from.take(at, share);
            }
        }
    }

    /** The best of both counts; what the other holds is taken from there. */
    void most(Window from, float share) {
        for (int word = 0; word < WORDS; word++) {
            long all = from.take(word);
            held[word] |= all;
            for (long left = all; left != 0; left &= left - 1) {
                int at = first(word, left);
                best[at] = Math.max(best[at], from.take(at, share));
            }
        }
    }

    /** Holds those and no others; one that was not held is worth nothing yet. */
    void only(FixedBitSet documents, int from, int to) {
        long[] kept = documents.getBits();
        for (int word = 0; word << 6 < to - from; word++) {
            long those = kept[(from >> 6) + word];
            for (long left = held[word] & ~those; left != 0; left &= left - 1) {
                take(first(word, left), 0);
            }
            held[word] = those;
        }
    }

    /** The documents held of that 64, a bit each; none of them is held any more. */
    long take(int word) {
        long all = held[word];
        held[word] = 0;
        return all;
    }

    /** The first of those of that 64. */
    static int first(int word, long those) {
        return (word << 6) + Long.numberOfTrailingZeros(those);
    }

    /** What it was worth; nothing after that. */
    float take(int at, float share) {
        float worth = best[at] + share * rest[at];
        best[at] = 0;
        rest[at] = 0;
        times[at] = 0;
        return worth;
    }

    /** How often it was added to. */
    int times(int at) {
        return times[at];
    }
}
