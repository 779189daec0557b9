package org.parvis.measures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sums of all bodies together, kept body by body: when more was counted, only the sums of the
 * bodies that it is about are read again. A government of 300 bodies has tens of thousands of sums,
 * and facts come at any moment. What is handed a {@code JdbcClient} runs in its caller's
 * transaction and scene.
 */
final class KeptSums {
    /**
     * So many questions (kinds and months) are kept: the pages ask the same few again and again.
     */
    private static final int MOST = 12;

    private final Cache<Key, Map<UUID, OfBody>> kept =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    private record Key(Set<String> kinds, YearMonth from, YearMonth to) {
        static Key of(CellQuery query) {
            return new Key(query.kinds(), query.from(), query.to());
        }
    }

    /** What was read of one body, and how often facts had been counted then. */
    private record OfBody(long times, List<Numbered> cells) {}

    /** A sum under the number of its series, by which sums are in order. */
    record Numbered(int series, Cell cell) {}

    /** How often something was counted, body by body, as the counter of each says. */
    private record Counted(UUID home, long times) {}

    /**
     * @param read reads the sums of some bodies
     */
    List<Cell> of(
            CellQuery query, JdbcClient sql, Function<UUID[], Map<UUID, List<Numbered>>> read) {
        Key key = Key.of(query);
        Map<UUID, OfBody> before = kept.get(key, none -> Map.of());
        List<Counted> counted =
                query.asked(sql.sql(MeasuresSql.COUNTED_BY_BODY))
                        .query(
                                (row, n) ->
                                        new Counted(row.getObject(1, UUID.class), row.getLong(2)))
                        .list();
        UUID[] behind =
                counted.stream()
                        .filter(now -> behind(before.get(now.home()), now))
                        .map(Counted::home)
                        .toArray(UUID[]::new);
        Map<UUID, OfBody> now =
                behind.length == 0 ? before : renewed(before, counted, behind, read);
        kept.put(key, now);
        return inOrder(now);
    }

    private static boolean behind(@Nullable OfBody before, Counted now) {
        return before == null || before.times() != now.times();
    }

    private static Map<UUID, OfBody> renewed(
            Map<UUID, OfBody> before,
            List<Counted> counted,
            UUID[] behind,
            Function<UUID[], Map<UUID, List<Numbered>>> read) {
        Map<UUID, List<Numbered>> cells = read.apply(behind);
        Set<UUID> again = Set.of(behind);
        var now = new HashMap<UUID, OfBody>();
        for (Counted body : counted) {
            OfBody old = before.get(body.home());
            now.put(
                    body.home(),
                    old != null && !again.contains(body.home())
                            ? old
                            : new OfBody(body.times(), cells.getOrDefault(body.home(), List.of())));
        }
        return Map.copyOf(now);
    }

    private static List<Cell> inOrder(Map<UUID, OfBody> bodies) {
        var all = new ArrayList<Numbered>();
        bodies.values().forEach(body -> all.addAll(body.cells()));
        all.sort(Comparator.comparingInt(Numbered::series));
        return all.stream().map(Numbered::cell).toList();
    }
}
