package org.parvis.opendata.harvest;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds datasets that seem to be one; each method is one statement, in the scene of a reader. */
@Component
class AlikeTable {
    /** A shorter identifier is a number of many catalogues. */
    private static final int TELLING = 8;

    /** Same identifier first, then the same title of the same body, then the same page. */
    private static final String READ =
            """
            with mine as materialized (
              select h.origin, h.name, h.source, h.called, h.page, o.home, h.dataset,
                case when h.source ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                  then h.source::uuid end as id
              from opendata.harvested h join opendata.origins o on o.id = h.origin
              where h.id = cast(:one as uuid)
                or (o.id = cast(:origin as uuid) and h.gone_at is null and o.stopped_at is null)),
            others as (
              select h.origin, h.name, h.source, h.called, h.page, o.home, o.address,
                h.dataset #> '{description,title}' as title
              from opendata.harvested h join opendata.origins o on o.id = h.origin
              where h.gone_at is null and o.stopped_at is null),
            newest as (
              select v.dataset, d.name, v.home, v.called, v.description -> 'title' as title
              from opendata.versions v join opendata.datasets d on d.id = v.dataset
              where not exists (select from opendata.versions l
                where l.dataset = v.dataset and l.number > v.number))
            select m.name as of, m.dataset #> '{description,title}' as said, a.name, a.title, a.address
            from mine m cross join lateral (
              select 1 as rank, 1 as place, n.name, n.title, null as address
                from newest n where n.dataset = m.id
              union all select 1, 2, o.name, o.title, o.address
                from others o where o.source = m.source and length(m.source) >= :telling
              union all select 2, 1, n.name, n.title, null
                from newest n where n.called = m.called and n.home = m.home
              union all select 2, 2, o.name, o.title, o.address
                from others o where o.called = m.called and o.home = m.home
              union all select 3, 2, o.name, o.title, o.address
                from others o where o.page = m.page and m.page <> '') a
            where a.name <> m.name
            order by m.name collate "C", a.rank, a.place, a.name collate "C"
            """;

    /**
     * Two that seem to be one.
     *
     * @param name of the first
     */
    record Pair(String name, LocalizedText title, Alike.One other) {
        /** Whether they stand in different catalogues. */
        boolean apart(String host) {
            return !other.host().equals(host);
        }

        Alike alike() {
            return new Alike(name, title, other);
        }
    }

    /** What seems to be the same as that one, each once. */
    List<Pair> of(JdbcClient sql, Harvested one) {
        Map<String, Pair> each = new LinkedHashMap<>();
        pairs(sql, one.id(), null).forEach(pair -> each.putIfAbsent(pair.other().name(), pair));
        return List.copyOf(each.values());
    }

    /** All such pairs of those of an origin that are there still, in the order of their names. */
    List<Pair> of(JdbcClient sql, Origin origin) {
        return pairs(sql, null, origin.id());
    }

    private static List<Pair> pairs(JdbcClient sql, @Nullable UUID one, @Nullable UUID origin) {
        return sql.sql(READ)
                .param("one", one)
                .param("origin", origin)
                .param("telling", TELLING)
                .query((row, n) -> pair(row))
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        String address = row.getString("address");
        return new Pair(
                row.getString("of"),
                Stored.as(LocalizedText.class, row.getString("said")),
                new Alike.One(
                        row.getString("name"),
                        Stored.as(LocalizedText.class, row.getString("title")),
                        address == null ? "" : String.valueOf(URI.create(address).getHost())));
    }
}
