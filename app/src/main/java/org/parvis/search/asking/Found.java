package org.parvis.search.asking;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.parvis.search.SearchKind;

/** What a question found: how many of each kind, and the best of the kind that was asked for. */
final class Found {
    private static final SearchKind[] KINDS = SearchKind.values();
    private static final float[] LIKELY = likely();

    private record Hit(float worth, int number) {}

    private static final Comparator<Hit> WORST_FIRST =
            Comparator.comparingDouble(Hit::worth)
                    .thenComparing(Hit::number, Comparator.reverseOrder());

    /**
     * What is wanted of it.
     *
     * @param kind the kind of the best, or any; every kind is counted
     * @param many how many of the best are kept
     * @param first the number of the document that comes first if it is found; below zero for none
     */
    record Wanted(@Nullable SearchKind kind, int many, int first) {}

    private final @Nullable SearchKind kind;
    private final int many;
    private final int first;
    private final int[] counts = new int[KINDS.length];
    private final PriorityQueue<Hit> best = new PriorityQueue<>(WORST_FIRST);
    private boolean whole;
    private float enters = Float.NEGATIVE_INFINITY;

    Found(Wanted wanted) {
        this.kind = wanted.kind();
        this.many = wanted.many();
        this.first = wanted.first();
    }

    /** In the order of numbers: of two that are worth the same, the first stays. */
    void add(int number, float worth, int document, boolean all) {
        counts[number]++;
        whole |= all;
        float likely = document == first ? Float.POSITIVE_INFINITY : worth * LIKELY[number];
        if (likely > enters && (kind == null || kind == KINDS[number])) {
            best.add(new Hit(likely, document));
            if (best.size() > many) {
                best.poll();
            }
            Hit last = best.peek();
            enters = best.size() < many || last == null ? Float.NEGATIVE_INFINITY : last.worth();
        }
    }

    private static float[] likely() {
        var likely = new float[KINDS.length];
        for (int i = 0; i < KINDS.length; i++) {
            likely[i] = likely(KINDS[i]);
        }
        return likely;
    }

    /** How likely that kind is what one looks for, before any word is read. */
    private static float likely(SearchKind kind) {
        return switch (kind) {
            case SERVICE, EVENT -> 1.2f;
            case ANSWER, STEPS, GUIDE, INFORMATION, BODY -> 1;
            case TOPIC, DATA -> 0.8f;
        };
    }

    /** Their numbers, the best first. */
    List<Integer> best() {
        return best.stream().sorted(WORST_FIRST.reversed()).map(Hit::number).toList();
    }

    /** How many there are of the kind that was asked for. */
    int total() {
        int total = 0;
        for (int i = 0; i < counts.length; i++) {
            total += kind == null || kind == KINDS[i] ? counts[i] : 0;
        }
        return total;
    }

    boolean anything() {
        for (int count : counts) {
            if (count > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many of each kind that there is. */
    Map<SearchKind, Integer> kinds() {
        Map<SearchKind, Integer> kinds = new EnumMap<>(SearchKind.class);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                kinds.put(KINDS[i], counts[i]);
            }
        }
        return kinds;
    }

    /** Whether one holds all that is meant. */
    boolean whole() {
        return whole;
    }
}
