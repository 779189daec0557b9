package org.parvis.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of batches and their pages; each method is one statement. Each runs in its caller's
 * transaction: that of the member, or of the jobs.
 */
@Component
class BatchTable {
    /** After which a reading that was cut short is taken up again. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final String COLUMNS =
            " home, id, member, role, unit, state, pages, done, problem, brought_at ";

    void insert(JdbcClient sql, ScanBatch batch) {
        sql.sql(
                        """
                        insert into intake.batches (home, id, member, role, unit, state, pages,
                          brought_at, lease)
                        values (:home, :id, :member, :role, :unit, 'waiting', :pages, :now, :now)
                        """)
                .param("home", batch.agent().home().id())
                .param("id", batch.id())
                .param("member", batch.agent().member())
                .param("role", batch.agent().role().name())
                .param("unit", batch.unit())
                .param("pages", batch.pages())
                .param("now", at(batch.broughtAt()))
                .update();
    }

    Optional<ScanBatch> find(JdbcClient sql, UUID id) {
        return sql.sql("select" + COLUMNS + "from intake.batches where id = :id")
                .param("id", id)
                .query(BatchTable::batch)
                .optional();
    }

    /** The latest of the body, the newest first. */
    List<ScanBatch> latest(JdbcClient sql, Home home, int most) {
        return sql.sql(
                        "select"
                                + COLUMNS
                                + """
                                from intake.batches where home = :home
                                order by brought_at desc, id limit :most
                                """)
                .param("home", home.id())
                .param("most", most)
                .query(BatchTable::batch)
                .list();
    }

    /** One that is to be read, for this node alone. */
    Optional<ScanBatch> claim(JdbcClient jobs, Instant now) {
        return jobs.sql(
                        """
                        update intake.batches set state = 'reading', lease = :until
                        where (home, id) = (select home, id from intake.batches
                          where state in ('waiting', 'reading') and lease <= :now
                          order by lease limit 1 for update skip locked)
                        returning
                        """
                                + COLUMNS)
                .param("until", at(now.plus(LEASE)))
                .param("now", at(now))
                .query(BatchTable::batch)
                .optional();
    }

    /** Not now: somebody has to look at the scan first. */
    int putOff(JdbcClient jobs, ScanBatch batch, Instant until) {
        return jobs.sql(
                        """
                        update intake.batches set state = 'waiting', lease = :until
                        where home = :home and id = :id
                        """)
                .param("until", at(until))
                .param("home", batch.agent().home().id())
                .param("id", batch.id())
                .update();
    }

    /** These pages were read; whoever reads has more time. */
    int read(JdbcClient jobs, ScanBatch batch, int from, List<Meaning> pages, Instant now) {
        for (int i = 0; i < pages.size(); i++) {
            Meaning page = pages.get(i);
            jobs.sql(
                            """
                            insert into intake.pages (home, batch, page, kind, note, service,
                              channel, draft, reference)
                            values (:home, :batch, :page, :kind, :note, :service, :channel,
                              :draft, :reference)
                            on conflict do nothing
                            """)
                    .param("home", batch.agent().home().id())
                    .param("batch", batch.id())
                    .param("page", from + i)
                    .param("kind", page.kind().code())
                    .param("note", page.note())
                    .param("service", page.service())
                    .param("channel", page.channel())
                    .param("draft", page.draft(), Types.OTHER)
                    .param("reference", page.reference())
                    .update();
        }
        return jobs.sql(
                        """
                        update intake.batches set done = :done, lease = :until
                        where home = :home and id = :id
                        """)
                .param("done", from + pages.size())
                .param("until", at(now.plus(LEASE)))
                .param("home", batch.agent().home().id())
                .param("id", batch.id())
                .update();
    }

    /** What stands on each page, from the first. */
    List<Meaning> pages(JdbcClient sql, ScanBatch batch) {
        return sql.sql(
                        """
                        select kind, note, service, channel, draft, reference from intake.pages
                        where home = :home and batch = :batch order by page
                        """)
                .param("home", batch.agent().home().id())
                .param("batch", batch.id())
                .query(
                        (row, n) ->
                                new Meaning(
                                        Meaning.Kind.valueOf(
                                                row.getString("kind").toUpperCase(Locale.ROOT)),
                                        row.getString("note"),
                                        row.getString("service"),
                                        row.getString("channel"),
                                        row.getObject("draft", UUID.class),
                                        row.getString("reference")))
                .list();
    }

    int over(
            JdbcClient jobs,
            ScanBatch batch,
            ScanBatch.State state,
            @Nullable String problem,
            Instant now) {
        return jobs.sql(
                        """
                        update intake.batches set state = :state, problem = :problem, read_at = :now
                        where home = :home and id = :id
                        """)
                .param("state", state.code())
                .param("problem", problem)
                .param("now", at(now))
                .param("home", batch.agent().home().id())
                .param("id", batch.id())
                .update();
    }

    private static ScanBatch batch(ResultSet row, int n) throws SQLException {
        Home home = new Home(row.getObject("home", UUID.class));
        return new ScanBatch(
                row.getObject("id", UUID.class),
                new Actor.Agent(
                        row.getObject("member", UUID.class),
                        home,
                        Role.valueOf(row.getString("role"))),
                row.getString("unit"),
                ScanBatch.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("pages"),
                row.getInt("done"),
                row.getString("problem"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
