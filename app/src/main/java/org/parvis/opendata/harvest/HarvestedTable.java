package org.parvis.opendata.harvest;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.opendata.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of datasets of others; each method is one statement, in the scene of a reader. */
@Component
class HarvestedTable {
    private static final String READ =
            """
            select h.id, h.name, h.source, h.dataset, h.first_at, h.changed_at,
              least(h.gone_at, o.stopped_at) as gone_at,
              o.id as origin_id, o.home, o.kind, o.address,
              coalesce(r.seen_at, h.changed_at) as seen_at
            from opendata.harvested h join opendata.origins o on o.id = h.origin
            left join (select origin, max(ended_at) as seen_at from opendata.harvests
              where failure is null group by origin) r on r.origin = o.id
            """;

    /** Those that are there still, as far as all of them are held. */
    List<CatalogueEntry> entries(JdbcClient sql) {
        Map<Object, Object> shared = new HashMap<>();
        return sql.sql(
                        """
                        select h.id, h.name, o.home, h.first_at, h.changed_at,
                          coalesce(r.seen_at, h.changed_at) as seen_at
                        from opendata.harvested h join opendata.origins o on o.id = h.origin
                        left join (select origin, max(ended_at) as seen_at from opendata.harvests
                          where failure is null group by origin) r on r.origin = o.id
                        where h.gone_at is null and o.stopped_at is null
                        """)
                .query(
                        (row, n) ->
                                new CatalogueEntry(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        once(shared, new Home(row.getObject("home", UUID.class))),
                                        0,
                                        once(shared, time(row, "first_at")),
                                        once(shared, time(row, "changed_at")),
                                        once(shared, time(row, "seen_at"))))
                .list();
    }

    /** Readings bring many at once: their days and bodies are held once. */
    @SuppressWarnings("unchecked") // it stands for itself
    private static <T> T once(Map<Object, Object> shared, T one) {
        return (T) shared.computeIfAbsent(one, same -> same);
    }

    /** These, in the order of their names. */
    List<Harvested> whole(JdbcClient sql, List<CatalogueEntry> some) {
        return sql.sql(READ + "where h.id = any(?) order by h.name collate \"C\"")
                .param(some.stream().map(CatalogueEntry::id).toArray(UUID[]::new))
                .query((row, n) -> harvested(row))
                .list();
    }

    /** One, whether it is there still or not. */
    Optional<Harvested> find(JdbcClient sql, String name) {
        return sql.sql(READ + "where h.name = ?")
                .param(name)
                .query((row, n) -> harvested(row))
                .optional();
    }

    /** Those of an origin that are not there any more. */
    List<Harvested> gone(JdbcClient sql, UUID origin, int most) {
        return sql.sql(
                        READ
                                + """
                                where o.id = ? and (h.gone_at is not null or o.stopped_at is not null)
                                order by h.name collate "C" limit ?
                                """)
                .param(origin)
                .param(most)
                .query((row, n) -> harvested(row))
                .list();
    }

    private static Harvested harvested(ResultSet row) throws SQLException {
        Gathered dataset = Stored.as(Gathered.class, row.getString("dataset"));
        UUID id = row.getObject("id", UUID.class);
        return new Harvested(
                id,
                row.getString("name"),
                OriginTable.origin(row, "origin_id"),
                row.getString("source"),
                dataset.description(),
                dataset.languages(),
                dataset.page(),
                files(id, dataset),
                dataset.left(),
                dataset.changed(),
                time(row, "first_at"),
                time(row, "changed_at"),
                time(row, "seen_at"),
                HarvestTable.time(row, "gone_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(HarvestTable.time(row, column));
    }

    /** Each has a name for programs that stays while its address does. */
    private static List<Harvested.File> files(UUID dataset, Gathered gathered) {
        List<Harvested.File> files = new ArrayList<>();
        for (Gathered.File file : gathered.files()) {
            String named = dataset + " " + file.address() + " " + file.format();
            files.add(
                    new Harvested.File(
                            UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)),
                            file.title(),
                            file.format(),
                            file.address(),
                            file.access(),
                            file.direct()));
        }
        return files;
    }
}
