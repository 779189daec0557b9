package org.parvis.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How the values of facts are spread (days taken, for instance): each value with how often it
 * occurred. Ranges are read from it exactly, since the real values are kept and not an average.
 */
public record Spread(NavigableMap<BigDecimal, Long> counts) {
    public static final Spread EMPTY = new Spread(new TreeMap<>());

    /** A range that holds a share of the facts, and of how many. */
    public record Range(BigDecimal low, BigDecimal high, long n) {}

    public long n() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The smallest value that at least this share of the facts does not exceed. */
    public BigDecimal quantile(double share) {
        long need = Math.max(1, (long) Math.ceil(share * n()));
        long seen = 0;
        for (var entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= need) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("Nothing is spread here");
    }

    /** The middle range that holds 9 facts of 10; empty when there is none. */
    public List<Range> nineOfTen() {
        return counts.isEmpty()
                ? List.of()
                : List.of(new Range(quantile(0.05), quantile(0.95), n()));
    }
}
