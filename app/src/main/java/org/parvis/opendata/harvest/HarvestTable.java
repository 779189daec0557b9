package org.parvis.opendata.harvest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of readings; each method is one statement, in the transaction of a job. */
@Component
class HarvestTable {
    private static final String COLUMNS =
            """
            id, origin, begun_at, place, pages, walks, tries, said, found, refused, added, changed, gone,
              ended_at, failure
            from opendata.harvests
            """;

    private static final String READ = "select " + COLUMNS;

    /** Those that are under way and whose next page may be asked for. */
    List<Harvest> ready(JdbcClient jobs, Instant now) {
        return jobs.sql(READ + "where ended_at is null and again_at <= ? order by again_at, id")
                .param(at(now))
                .query((row, n) -> harvest(row))
                .list();
    }

    /** The last ones of an origin, newest first. */
    List<Harvest> last(JdbcClient jobs, UUID origin, int most) {
        return jobs.sql(READ + "where origin = ? order by id desc limit ?")
                .param(origin)
                .param(most)
                .query((row, n) -> harvest(row))
                .list();
    }

    /** The last one of each origin. */
    List<Harvest> last(JdbcClient jobs) {
        return jobs.sql("select distinct on (origin) " + COLUMNS + "order by origin, id desc")
                .query((row, n) -> harvest(row))
                .list();
    }

    /** Does nothing when one is under way. */
    void begin(JdbcClient jobs, UUID origin, String place, Instant now) {
        jobs.sql(
                        """
                        insert into opendata.harvests (id, origin, begun_at, place, again_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(Ids.next())
                .param(origin)
                .param(at(now))
                .param(place)
                .param(at(now))
                .update();
    }

    /** The page that was asked for is read. False when it was already, or all is over. */
    boolean turn(JdbcClient jobs, Harvest seen, SourcePage page) {
        return jobs.sql(
                                """
                                update opendata.harvests set pages = pages + 1, tries = 0, place = :next, said = :said,
                                  found = found + :found, refused = refused + :refused
                                where id = :id and ended_at is null and pages = :pages and walks = :walks
                                """)
                        .param("next", page.next() == null ? "" : page.next())
                        .param("said", page.said())
                        .param("found", page.finds().size())
                        .param("refused", page.unfit().size())
                        .param("id", seen.id())
                        .param("pages", seen.progress().pages())
                        .param("walks", seen.progress().walks())
                        .update()
                == 1;
    }

    /** The same page is asked for again later. */
    void again(JdbcClient jobs, Harvest seen, Instant when) {
        jobs.sql(
                        """
                        update opendata.harvests set tries = tries + 1, again_at = ?
                        where id = ? and ended_at is null
                        """)
                .param(at(when))
                .param(seen.id())
                .update();
    }

    /** All of it is read again, from its first page. */
    void anew(JdbcClient jobs, Harvest seen, String first) {
        jobs.sql(
                        """
                        update opendata.harvests set walks = walks + 1, pages = 0, place = ?, said = null,
                          found = 0, refused = 0
                        where id = ?
                        """)
                .param(first)
                .param(seen.id())
                .update();
    }

    void end(JdbcClient jobs, Harvest seen, Harvest.Changes changes, Instant now) {
        jobs.sql(
                        """
                        update opendata.harvests set ended_at = ?, added = ?, changed = ?, gone = ? where id = ?
                        """)
                .param(at(now))
                .param(changes.added())
                .param(changes.changed())
                .param(changes.gone())
                .param(seen.id())
                .update();
    }

    /** False when it was over already. */
    boolean fail(JdbcClient jobs, UUID harvest, Refusal why, Instant now) {
        return jobs.sql(
                                """
                                update opendata.harvests set ended_at = ?, failure = ?::jsonb
                                where id = ? and ended_at is null
                                """)
                        .param(at(now))
                        .param(Stored.written(why))
                        .param(harvest)
                        .update()
                == 1;
    }

    private static Harvest harvest(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new Harvest(
                row.getObject("id", UUID.class),
                row.getObject("origin", UUID.class),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                new Harvest.Progress(
                        row.getString("place"),
                        row.getInt("pages"),
                        row.getInt("walks"),
                        row.getInt("tries"),
                        row.getObject("said", Integer.class),
                        row.getInt("found"),
                        row.getInt("refused")),
                new Harvest.Changes(row.getInt("added"), row.getInt("changed"), row.getInt("gone")),
                time(row, "ended_at"),
                failure == null ? null : Stored.as(Refusal.class, failure));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
