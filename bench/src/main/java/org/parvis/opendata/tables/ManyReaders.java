package org.parvis.opendata.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fifty who read at once, each a first page and the four after it, one by one. */
final class ManyReaders {
    private static final int AT_ONCE = 50;
    private static final int PAGES = 5;

    private ManyReaders() {}

    /** Milliseconds of the median and the 95th percentile, and pages a second. */
    static Map<String, Double> read(TableReader reader, int seconds, long seed)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<List<Long>>> all = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int n = 0; n < AT_ONCE; n++) {
                Random chance = new Random(seed + n);
                all.add(readers.submit(() -> read(reader, end, chance)));
            }
        }
        List<Long> took = new ArrayList<>();
        for (Future<List<Long>> one : all) {
            took.addAll(one.get());
        }
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        return Map.of(
                "p50_ms", at(sorted, 0.5),
                "p95_ms", at(sorted, 0.95),
                "per_second", Math.round(10.0 * sorted.length / seconds) / 10.0);
    }

    private static List<Long> read(TableReader reader, long end, Random chance) throws Exception {
        List<Long> took = new ArrayList<>();
        while (System.nanoTime() < end) {
            TableAsked asked = TableAsked.any(chance);
            for (int page = 0; page < PAGES; page++) {
                long begin = System.nanoTime();
                String mark = reader.page(asked);
                took.add(System.nanoTime() - begin);
                asked = asked.next(mark);
            }
        }
        return took;
    }

    private static double at(long[] sorted, double share) {
        long found = sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))];
        return Math.round(found / 100_000.0) / 10.0;
    }
}
