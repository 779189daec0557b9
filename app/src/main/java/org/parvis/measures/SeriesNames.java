package org.parvis.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the numbers of series stand for, in memory: rows are only ever added, so that what was read
 * once stays true, and sums travel as numbers. What is handed a {@code JdbcClient} runs in its
 * caller's transaction and scene.
 */
final class SeriesNames {
    private final Map<Integer, Series> known = new ConcurrentHashMap<>();

    /** Reads those that are not known yet. */
    void learn(JdbcClient sql, Collection<Integer> ids) {
        List<Integer> unknown =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            sql.sql(MeasuresSql.SERIES)
                    .param("ids", unknown.stream().map(String::valueOf).toArray(String[]::new))
                    .query((row, n) -> series(row))
                    .list()
                    .forEach(series -> known.put(series.id(), series));
        }
    }

    Series of(int id) {
        return Objects.requireNonNull(known.get(id), () -> "No series " + id);
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(
                row.getInt("id"),
                new Home(row.getObject("home", UUID.class)),
                row.getString("kind").intern(),
                row.getString("service"),
                Map.copyOf(Dimensions.of(row.getString("dims"))));
    }
}
