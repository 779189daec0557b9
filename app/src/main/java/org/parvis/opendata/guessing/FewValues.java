package org.parvis.opendata.guessing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Shape;

/** The different values of a column, in the order in which they come, as long as they are few. */
final class FewValues {
    /** Of signs; what is longer is no value of a list. */
    static final int LONGEST = 200;

    /** A power of two, with room left over. */
    private static final int SLOTS = 512;

    private final @Nullable Value[] slots = new Value[SLOTS];
    private final List<Value> values = new ArrayList<>();
    private boolean longer;

    /** A value, in how many rows it stands, and the signs of persons in it. */
    static final class Value {
        private final byte[] bytes;
        private final int hash;
        private final String text;
        private final long line;
        private final List<String> signs;
        private long count;

        private Value(Cell cell, int hash, long line, List<String> signs) {
            this.bytes = cell.bytes();
            this.hash = hash;
            this.text = cell.text();
            this.line = line;
            this.signs = signs;
        }

        String text() {
            return text;
        }

        /** Where it stands first. */
        long line() {
            return line;
        }

        List<String> signs() {
            return signs;
        }

        long count() {
            return count;
        }
    }

    /**
     * Counts one more.
     *
     * @param typed whether it is a number, a day or a moment
     */
    void add(Cell cell, long line, boolean typed) {
        int hash = cell.hash();
        int slot = Math.floorMod(hash, SLOTS);
        @Nullable Value known = slots[slot];
        while (known != null) {
            if (known.hash == hash && cell.is(known.bytes)) {
                known.count++;
                return;
            }
            slot = (slot + 1) % SLOTS;
            known = slots[slot];
        }
        Value come = new Value(cell, hash, line, PersonSigns.in(cell, typed));
        come.count = 1;
        slots[slot] = come;
        values.add(come);
        longer |= come.text.length() > LONGEST;
    }

    /** Whether a list of them says nothing: nobody counts on then. */
    boolean areMany() {
        return longer || values.size() > Shape.MANY;
    }

    /**
     * Whether there is one of them for yes and one for no, at most, all of them being such words.
     */
    boolean areTwo() {
        return values.size() == 1
                || values.size() == 2
                        && TypeRules.isYes(values.getFirst().text())
                                != TypeRules.isYes(values.getLast().text());
    }

    List<Value> all() {
        return values;
    }
}
