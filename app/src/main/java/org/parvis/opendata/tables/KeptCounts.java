package org.parvis.opendata.tables;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.LongSupplier;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableQuestion.Filter;
import org.parvis.opendata.tables.TableQuestion.Relation;
import org.springframework.stereotype.Component;

/**
 * How many rows of a table meet conditions, once somebody asked: a table never changes, so whoever
 * reads page after page waits for that count once.
 */
@Component
class KeptCounts {
    private static final int MOST = 2_000;

    private final Cache<Counted, Long> counts = Caffeine.newBuilder().maximumSize(MOST).build();

    private record Counted(String digest, List<Condition> conditions) {}

    private record Condition(String column, Relation relation, List<String> values) {}

    /** The count, by that way when nobody asked before; others who ask the same wait for it. */
    long of(Version version, List<Filter> filters, LongSupplier counting) {
        List<Condition> conditions =
                filters.stream()
                        .map(
                                filter ->
                                        new Condition(
                                                filter.column().name(),
                                                filter.relation(),
                                                filter.values()))
                        .toList();
        return counts.get(
                new Counted(version.file().digest(), conditions), key -> counting.getAsLong());
    }
}
