package org.parvis.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is public; each method is one statement, in its caller's scene. */
@Component
class VersionTable {
    private static final String READ =
            """
            select d.name, v.dataset, v.home, v.number, v.description, v.file, v.columns, v.news,
              v.signed_by, v.signed_at,
              (select min(f.signed_at) from opendata.versions f
                where f.dataset = v.dataset and f.file ->> 'digest' = v.file ->> 'digest') as filed_at
            from opendata.versions v join opendata.datasets d on d.id = v.dataset
            """;

    private static final String NAMES =
            """
            (select coalesce(jsonb_agg(jsonb_build_object('name', c -> 'name') order by n), '[]')
              from jsonb_array_elements(v.columns) with ordinality as e (c, n)) as columns
            """;

    /** Each dataset with a version that may be read, as far as all of them are held. */
    List<CatalogueEntry> entries(JdbcClient sql) {
        Map<Home, Home> homes = new HashMap<>();
        return sql.sql(
                        """
                        select v.dataset, d.name, d.home, v.number, v.begun, n.signed_at
                        from (select dataset, max(number) as number, min(signed_at) as begun
                          from opendata.versions group by dataset) v
                        join opendata.versions n on n.dataset = v.dataset and n.number = v.number
                        join opendata.datasets d on d.id = v.dataset
                        """)
                .query((row, n) -> entry(row, homes))
                .list();
    }

    private static CatalogueEntry entry(ResultSet row, Map<Home, Home> homes) throws SQLException {
        Home home = new Home(row.getObject("home", UUID.class));
        Instant signed = time(row, "signed_at");
        Instant first = time(row, "begun");
        return new CatalogueEntry(
                row.getObject("dataset", UUID.class),
                row.getString("name"),
                homes.computeIfAbsent(home, one -> one),
                row.getInt("number"),
                first.equals(signed) ? signed : first,
                signed,
                signed);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The versions of these entries, in their order. */
    List<Version> whole(JdbcClient sql, List<CatalogueEntry> some) {
        return these(sql, READ, some);
    }

    /** The same, of whose columns nothing but the names is read: shapes are what is long. */
    List<Version> brief(JdbcClient sql, List<CatalogueEntry> some) {
        return these(sql, READ.replace("v.columns", NAMES), some);
    }

    private static List<Version> these(JdbcClient sql, String read, List<CatalogueEntry> some) {
        return sql.sql(
                        read
                                + """
                                join unnest(?::uuid[], ?::int[]) with ordinality as w (dataset, number, place)
                                  on w.dataset = v.dataset and w.number = v.number
                                order by w.place
                                """)
                .param(some.stream().map(CatalogueEntry::id).toArray(UUID[]::new))
                .param(some.stream().map(CatalogueEntry::number).toArray(Integer[]::new))
                .query((row, n) -> version(row))
                .list();
    }

    /** The last versions of a dataset, newest first. */
    List<Version> last(JdbcClient sql, String name, int most) {
        return sql.sql(READ + " where d.name = ? order by v.number desc limit ?")
                .param(name)
                .param(most)
                .query((row, n) -> version(row))
                .list();
    }

    /** The last version of each of these datasets. */
    List<Version> last(JdbcClient sql, List<String> names) {
        return sql.sql(
                        READ
                                + """
                                where d.name = any(?) and v.number = (
                                  select max(n.number) from opendata.versions n where n.dataset = v.dataset)
                                """)
                .param(names.toArray(String[]::new))
                .query((row, n) -> version(row))
                .list();
    }

    /** The newest versions of that body that stand in that series; of columns only the names. */
    List<Version> inSeries(JdbcClient sql, Home home, String code) {
        return sql.sql(
                        READ.replace("v.columns", NAMES)
                                + """
                                where d.home = ? and v.description #>> '{beside,series,code}' = ?
                                  and v.number = (
                                    select max(n.number) from opendata.versions n where n.dataset = v.dataset)
                                """)
                .param(home.id())
                .param(code)
                .query((row, n) -> version(row))
                .list();
    }

    /** All versions of a dataset, newest first. */
    List<VersionLine> of(JdbcClient sql, String name) {
        return sql.sql(
                        """
                        select d.name, v.number, (v.file ->> 'rows')::bigint as rows,
                          jsonb_array_length(v.columns) as columns, v.news, v.signed_by, v.signed_at,
                          coalesce(v.file ->> 'digest' = lag(v.file ->> 'digest')
                            over (order by v.number), false) as words_only
                        from opendata.versions v join opendata.datasets d on d.id = v.dataset
                        where d.name = ? order by v.number desc
                        """)
                .param(name)
                .query((row, n) -> line(row))
                .list();
    }

    /** The versions of these datasets that were taken back, newest first. */
    List<Recall> recalls(JdbcClient sql, List<String> names) {
        return sql.sql(
                        """
                        select d.name, r.number, r.title, r.digest, r.rows, r.reason, r.rights, r.recalled_at
                        from opendata.recalls r join opendata.datasets d on d.id = r.dataset
                        where d.name = any(?) order by r.number desc
                        """)
                .param(names.toArray(String[]::new))
                .query((row, n) -> recall(row))
                .list();
    }

    private static Recall recall(ResultSet row) throws SQLException {
        return new Recall(
                row.getString("name"),
                row.getInt("number"),
                Stored.as(LocalizedText.class, row.getString("title")),
                row.getString("digest"),
                row.getLong("rows"),
                row.getString("reason"),
                row.getBoolean("rights"),
                time(row, "recalled_at"));
    }

    private static VersionLine line(ResultSet row) throws SQLException {
        return new VersionLine(
                row.getString("name"),
                row.getInt("number"),
                row.getLong("rows"),
                row.getInt("columns"),
                row.getString("news"),
                row.getBoolean("words_only"),
                row.getObject("signed_by", UUID.class),
                time(row, "signed_at"));
    }

    Optional<Version> find(JdbcClient sql, String name, int number) {
        return sql.sql(READ + " where d.name = ? and v.number = ?")
                .param(name)
                .param(number)
                .query((row, n) -> version(row))
                .optional();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("dataset", UUID.class),
                row.getString("name"),
                new Home(row.getObject("home", UUID.class)),
                row.getInt("number"),
                Stored.description(row.getString("description")),
                Stored.file(row.getString("file")),
                Stored.columns(row.getString("columns")),
                row.getString("news"),
                row.getObject("signed_by", UUID.class),
                time(row, "signed_at"),
                time(row, "filed_at"));
    }
}
