package org.parvis.strategy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of each thing that a formula counts: what its expressions read. Numbers only, in the
 * order of the formula's names, since there are as many of these as services and bodies.
 */
public final class Sums {
    private final List<String> names;
    private final long[] counts;

    private Sums(List<String> names, long[] counts) {
        this.names = names;
        this.counts = counts;
    }

    /** Nothing yet of all that a formula counts. */
    static Sums none(Formula formula) {
        return new Sums(formula.names(), new long[formula.names().size()]);
    }

    /** Takes in so many of what has these names; only whoever made this may still change it. */
    void add(boolean[] taken, long n) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += taken[i] ? n : 0;
        }
    }

    void add(Sums other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    long of(String name) {
        int place = names.indexOf(name);
        return place < 0 ? 0 : counts[place];
    }

    /** The numbers in the order of the formula's names. */
    long[] inOrder() {
        return counts.clone();
    }

    public Map<String, Long> counts() {
        var all = new TreeMap<String, Long>();
        for (int i = 0; i < counts.length; i++) {
            all.put(names.get(i), counts[i]);
        }
        return Collections.unmodifiableMap(all);
    }

    /** The same with so many more of one thing: what would be, if. */
    Sums with(String name, long more) {
        long[] other = counts.clone();
        other[names.indexOf(name)] += more;
        return new Sums(names, other);
    }

    boolean nothing() {
        for (long n : counts) {
            if (n != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sums sums && counts().equals(sums.counts());
    }

    @Override
    public int hashCode() {
        return counts().hashCode();
    }

    @Override
    public String toString() {
        return counts().toString();
    }
}
