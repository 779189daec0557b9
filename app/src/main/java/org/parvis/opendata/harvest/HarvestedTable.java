package org.parvis.opendata.harvest;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.opendata.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of datasets of others; in the scene of a reader. */
@Component
class HarvestedTable {
    /** All of them, in the order of their names; those of origins given up are gone since then. */
    List<Harvested> all(JdbcClient sql) {
        return sql.sql(
                        """
                        select h.id, h.name, h.source, h.dataset, h.first_at, h.changed_at,
                          least(h.gone_at, o.stopped_at) as gone_at,
                          o.id as origin_id, o.home, o.kind, o.address,
                          coalesce(r.seen_at, h.changed_at) as seen_at
                        from opendata.harvested h join opendata.origins o on o.id = h.origin
                        left join (select origin, max(ended_at) as seen_at from opendata.harvests
                          where failure is null group by origin) r on r.origin = o.id
                        order by h.name
                        """)
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
                            file.address()));
        }
        return files;
    }
}
