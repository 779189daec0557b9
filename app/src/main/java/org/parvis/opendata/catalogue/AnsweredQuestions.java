package org.parvis.opendata.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;

/**
 * Questions that were put before to the same state of the index: a portal asks the same ones all
 * day, and counting a tenth of the catalogue is most of what an answer costs.
 */
final class AnsweredQuestions {
    /** Numbers that are held in all, of some sixty bytes each. */
    private static final int WEIGHT = 200_000;

    private final Cache<Key, Hits> kept =
            Caffeine.newBuilder()
                    .maximumWeight(WEIGHT)
                    .weigher((Key key, Hits one) -> one.size())
                    .recordStats()
                    .build();

    /** What is counted in memory is another one in each state. */
    private record Key(IndexFacets state, IndexQuestion question) {}

    Hits of(MadeIndex index, IndexQuestion question) throws IOException {
        Key key = new Key(index.facets(), question);
        Hits before = kept.getIfPresent(key);
        if (before != null) {
            return before;
        }
        Hits now = index.hits(question);
        kept.put(key, now);
        return now;
    }

    /** Their share says whether it is worth its memory. */
    void told(MeterRegistry registry) {
        FunctionCounter.builder("parvis.opendata.questions", kept, c -> c.stats().hitCount())
                .tag("answer", "kept")
                .register(registry);
        FunctionCounter.builder("parvis.opendata.questions", kept, c -> c.stats().missCount())
                .tag("answer", "made")
                .register(registry);
    }
}
