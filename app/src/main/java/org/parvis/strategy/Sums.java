package org.parvis.strategy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.measures.Cell;

/** How many of each thing that a formula counts: what its expressions read. */
record Sums(Map<String, Long> counts) {

    Sums {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** What one cell adds to each count of a formula. */
    static Sums of(Formula formula, Cell cell) {
        var counts = new TreeMap<String, Long>();
        for (Count count : formula.counts()) {
            counts.put(count.name(), count.takes(cell) ? cell.n() : 0L);
        }
        return new Sums(counts);
    }

    long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    Sums plus(Sums other) {
        var sums = new TreeMap<>(counts);
        other.counts.forEach((name, n) -> sums.merge(name, n, Long::sum));
        return new Sums(sums);
    }

    /** The same with so many more of one thing: what would be, if. */
    Sums with(String name, long more) {
        return plus(new Sums(Map.of(name, more)));
    }

    boolean nothing() {
        return counts.values().stream().allMatch(n -> n == 0);
    }
}
