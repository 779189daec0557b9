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
              v.signed_by, v.signed_at
            from opendata.versions v join opendata.datasets d on d.id = v.dataset
            """;

    /** The newest version of each dataset. */
    List<Version> newest(JdbcClient sql) {
        return sql.sql(
                        READ
                                + """
                                where v.number = (
                                  select max(n.number) from opendata.versions n where n.dataset = v.dataset)
                                order by d.name
                                """)
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

    /** All versions of a dataset, newest first. */
    List<VersionLine> of(JdbcClient sql, String name) {
        return sql.sql(
                        """
                        select d.name, v.number, (v.file ->> 'rows')::bigint as rows,
                          jsonb_array_length(v.columns) as columns, v.news, v.signed_by, v.signed_at
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
                row.getObject("recalled_at", OffsetDateTime.class).toInstant());
    }

    private static VersionLine line(ResultSet row) throws SQLException {
        return new VersionLine(
                row.getString("name"),
                row.getInt("number"),
                row.getLong("rows"),
                row.getInt("columns"),
                row.getString("news"),
                row.getObject("signed_by", UUID.class),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }

    /** When the first version of each dataset that may still be read became public. */
    Map<UUID, Instant> begun(JdbcClient sql) {
        Map<UUID, Instant> begun = new HashMap<>();
        sql.sql("select dataset, min(signed_at) as first from opendata.versions group by dataset")
                .query(
                        row -> {
                            begun.put(
                                    row.getObject("dataset", UUID.class),
                                    row.getObject("first", OffsetDateTime.class).toInstant());
                        });
        return begun;
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
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
