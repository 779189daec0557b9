package org.parvis.opendata.news;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened, read from the versions and from what was taken back: each method is one statement,
 * in its caller's scene. Of a version that was taken back only that is told.
 */
@Component
public class HappeningTable {
    private static final String CHOSEN =
            """
            with chosen as (
              select cast(null as uuid) as reader, what, dataset, number, at from (
                (select 'version' as what, v.dataset, v.number, v.signed_at as at
                 from opendata.versions v
                 where not exists (select from opendata.recalls r
                     where r.dataset = v.dataset and r.number = v.number)
                   and (cast(:home as uuid) is null or v.home = :home)
                   and (cast(:name as text) is null
                     or v.dataset = (select id from opendata.datasets where name = :name))
                   and (cast(:datasets as uuid[]) is null or v.dataset = any(:datasets))
                 order by v.signed_at desc, v.dataset, v.number desc limit :most)
                union all
                (select 'recall', r.dataset, r.number, r.recalled_at
                 from opendata.recalls r
                 where (cast(:home as uuid) is null or r.home = :home)
                   and (cast(:name as text) is null
                     or r.dataset = (select id from opendata.datasets where name = :name))
                   and (cast(:datasets as uuid[]) is null or r.dataset = any(:datasets)
                     or not exists (select from opendata.public_datasets() p
                       where p.dataset = r.dataset))
                 order by r.recalled_at desc, r.dataset, r.number desc limit :most)) each
              order by at desc, dataset, number desc, what limit :most)
            """;

    private static final String READ =
            """
            select c.reader, c.what, c.dataset, c.number, c.at, d.name, d.home,
              coalesce(r.title, v.description -> 'title') as title, r.reason, r.rights,
              (v.file ->> 'rows')::bigint as rows, v.columns, v.news,
              b.rows as rows_before, b.columns as columns_before,
              b.digest = v.file ->> 'digest' as same,
              not exists (select from opendata.versions l where l.dataset = c.dataset
                and not exists (select from opendata.recalls q
                  where q.dataset = l.dataset and q.number = l.number)) as last
            from chosen c join opendata.datasets d on d.id = c.dataset
            left join opendata.recalls r
              on c.what = 'recall' and r.dataset = c.dataset and r.number = c.number
            left join opendata.versions v
              on c.what = 'version' and v.dataset = c.dataset and v.number = c.number
            left join lateral (
              select (p.file ->> 'rows')::bigint as rows, p.file ->> 'digest' as digest, p.columns
              from opendata.versions p
              where c.what = 'version' and p.dataset = c.dataset and p.number < c.number
                and not exists (select from opendata.recalls q
                  where q.dataset = p.dataset and q.number = p.number)
              order by p.number desc limit 1) b on true
            order by c.at desc, c.dataset, c.number desc, c.what
            """;

    private static final String UNTOLD =
            """
            with chosen as (
              select u.follower as reader, u.what, u.dataset, u.number, u.at
              from opendata.untold u where u.follower = any(?)
                and (u.what = 'recall' or not exists (select from opendata.recalls r
                  where r.dataset = u.dataset and r.number = u.number)))
            """;

    /**
     * Of which datasets.
     *
     * @param home only of that body; nothing for all
     * @param name only the one of that name; nothing for all
     * @param datasets only these; nothing for all. With them comes what was taken back of datasets
     *     of which nothing is public any more: nobody can say whether they were among those
     */
    record Scope(@Nullable Home home, @Nullable String name, @Nullable Collection<UUID> datasets) {}

    /** The newest of them, newest first. */
    List<Happening> newest(JdbcClient sql, Scope scope, int most) {
        Home home = scope.home();
        Collection<UUID> datasets = scope.datasets();
        return sql.sql(CHOSEN + READ)
                .param("home", home == null ? null : home.id())
                .param("name", scope.name())
                .param("datasets", datasets == null ? null : datasets.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> happening(row))
                .list();
    }

    /** What other catalogues say since when, newest first; not of what is there no more. */
    List<Happening> elsewhere(JdbcClient sql, Scope scope, int most) {
        Home home = scope.home();
        Collection<UUID> datasets = scope.datasets();
        return sql.sql(
                        """
                        select h.id, h.name, o.home, o.address, h.first_at, h.changed_at,
                          h.dataset #> '{description,title}' as title
                        from opendata.harvested h join opendata.origins o on o.id = h.origin
                        where h.gone_at is null and o.stopped_at is null
                          and (cast(:home as uuid) is null or o.home = :home)
                          and (cast(:datasets as uuid[]) is null or h.id = any(:datasets))
                        order by h.changed_at desc, h.id limit :most
                        """)
                .param("home", home == null ? null : home.id())
                .param("datasets", datasets == null ? null : datasets.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> there(row))
                .list();
    }

    private static Happening there(ResultSet row) throws SQLException {
        Happening.About about =
                new Happening.About(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new Home(row.getObject("home", UUID.class)),
                        0,
                        Stored.as(LocalizedText.class, row.getString("title")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant());
        Instant first = row.getObject("first_at", OffsetDateTime.class).toInstant();
        String host = String.valueOf(URI.create(row.getString("address")).getHost());
        return new Happening.Elsewhere(about, host, first.isBefore(about.at()));
    }

    /** What each of these followers was not told yet, newest first; in the scene of a job. */
    public Map<UUID, List<Happening>> untold(JdbcClient jobs, UUID[] followers) {
        Map<UUID, List<Happening>> told = new HashMap<>();
        jobs.sql(UNTOLD + READ)
                .param(followers)
                .query(
                        row -> {
                            told.computeIfAbsent(
                                            row.getObject("reader", UUID.class),
                                            one -> new ArrayList<>())
                                    .add(happening(row));
                        });
        return told;
    }

    private static Happening happening(ResultSet row) throws SQLException {
        Happening.About about =
                new Happening.About(
                        row.getObject("dataset", UUID.class),
                        row.getString("name"),
                        new Home(row.getObject("home", UUID.class)),
                        row.getInt("number"),
                        Stored.as(LocalizedText.class, row.getString("title")),
                        row.getObject("at", OffsetDateTime.class).toInstant());
        return row.getString("what").equals("recall")
                ? new Happening.Withdrawn(
                        about,
                        row.getString("reason"),
                        row.getBoolean("rights"),
                        row.getBoolean("last"))
                : new Happening.Published(about, change(row));
    }

    private static Happening.Change change(ResultSet row) throws SQLException {
        List<Column> now = Stored.columns(row.getString("columns"));
        String before = row.getString("columns_before");
        return new Happening.Change(
                row.getString("news"),
                row.getLong("rows"),
                now.size(),
                before == null
                        ? null
                        : since(
                                row.getBoolean("same"),
                                row.getLong("rows_before"),
                                Stored.columns(before),
                                now));
    }

    private static Happening.Since since(
            boolean same, long rows, List<Column> before, List<Column> now) {
        Map<String, ColumnType> then = types(before);
        Map<String, ColumnType> today = types(now);
        return new Happening.Since(
                same,
                rows,
                today.keySet().stream().filter(name -> !then.containsKey(name)).toList(),
                then.keySet().stream().filter(name -> !today.containsKey(name)).toList(),
                today.keySet().stream()
                        .filter(then::containsKey)
                        .filter(name -> then.get(name) != today.get(name))
                        .toList());
    }

    private static Map<String, ColumnType> types(List<Column> columns) {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        columns.forEach(column -> types.put(column.name(), column.type()));
        return types;
    }
}
