package org.parvis.opendata.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Questions that were put before to the same state of the index: a portal asks the same ones all
 * day, and counting a tenth of the catalogue is most of what an answer costs. They go with their
 * state: what is counted of a hundred thousand datasets takes some ten megabytes, and a catalogue
 * that changes every minute has a new state each time.
 */
final class AnsweredQuestions {
    /** Numbers that are held in all, of some sixty bytes each. */
    private static final int WEIGHT = 200_000;

    /** Signs of a question that take as much memory as such a number. */
    private static final int SIGNS = 6;

    private final LongAdder known = new LongAdder();
    private final LongAdder made = new LongAdder();
    private volatile Kept kept;

    AnsweredQuestions() {
        this(WEIGHT);
    }

    /**
     * @param weight numbers that are held in all
     */
    AnsweredQuestions(int weight) {
        kept = Kept.of(null, weight);
    }

    /** Those of one state. */
    private record Kept(
            @Nullable IndexFacets state, int weight, Cache<IndexQuestion, Hits> answers) {
        static Kept of(@Nullable IndexFacets state, int weight) {
            return new Kept(
                    state,
                    weight,
                    Caffeine.newBuilder()
                            .maximumWeight(weight)
                            .weigher(AnsweredQuestions::weight)
                            .build());
        }
    }

    private static int weight(IndexQuestion question, Hits hits) {
        return hits.size() + question.asked().toString().length() / SIGNS;
    }

    Hits of(MadeIndex index, IndexQuestion question) throws IOException {
        Cache<IndexQuestion, Hits> answers = answers(index.facets());
        Hits before = answers.getIfPresent(question);
        if (before != null) {
            known.increment();
            return before;
        }
        made.increment();
        Hits now = index.hits(question);
        answers.put(question, now);
        return now;
    }

    @SuppressWarnings("ReferenceEquality") // what is counted is another one in each state
    private Cache<IndexQuestion, Hits> answers(IndexFacets state) {
        Kept now = kept;
        if (now.state() != state) {
            now = Kept.of(state, now.weight());
            kept = now;
        }
        return now.answers();
    }

    /** How many are held. */
    long size() {
        Cache<IndexQuestion, Hits> answers = kept.answers();
        answers.cleanUp();
        return answers.estimatedSize();
    }

    /** Their share says whether it is worth its memory. */
    void told(MeterRegistry registry) {
        FunctionCounter.builder("parvis.opendata.questions", known, LongAdder::sum)
                .tag("answer", "kept")
                .register(registry);
        FunctionCounter.builder("parvis.opendata.questions", made, LongAdder::sum)
                .tag("answer", "made")
                .register(registry);
    }
}
