package org.parvis.opendata.harvest;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of catalogues elsewhere; each method is one statement, in the transaction of a job. */
@Component
class OriginTable {
    /**
     * One that was taken on.
     *
     * @param every days after which it is read again; 0 when it is not by itself
     * @param by the member who took it on
     * @param dueAt when it is read next; nothing while it is read, and when only somebody has it
     *     read
     */
    record Kept(
            Origin origin,
            int every,
            UUID by,
            Instant since,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt) {
        /** As it is taken on once more, to be read at once. */
        Kept again(UUID member, Instant now) {
            return new Kept(origin, every, member, now, now, null);
        }
    }

    private static final String READ =
            """
            select id, home, kind, address, every, registered_by, registered_at, due_at, stopped_at
            from opendata.origins
            """;

    /** Those in use first. */
    List<Kept> all(JdbcClient jobs) {
        return jobs.sql(READ + "order by stopped_at nulls first, address limit 200")
                .query((row, n) -> kept(row))
                .list();
    }

    Optional<Kept> find(JdbcClient jobs, UUID id) {
        return jobs.sql(READ + "where id = ?").param(id).query((row, n) -> kept(row)).optional();
    }

    List<Kept> due(JdbcClient jobs, Instant now) {
        return jobs.sql(READ + "where stopped_at is null and due_at <= ? order by due_at")
                .param(HarvestTable.at(now))
                .query((row, n) -> kept(row))
                .list();
    }

    /**
     * Takes one on, or again: at an address that was given up it stays what it was, so that its
     * datasets do. Nothing when that address is read already.
     */
    Optional<UUID> add(JdbcClient jobs, Kept one) {
        return jobs.sql(
                        """
                        insert into opendata.origins as o
                          (id, home, kind, address, every, registered_by, registered_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (address) do update set home = excluded.home, kind = excluded.kind,
                          every = excluded.every, registered_by = excluded.registered_by,
                          registered_at = excluded.registered_at, due_at = excluded.due_at, stopped_at = null
                        where o.stopped_at is not null
                        returning id
                        """)
                .param(one.origin().id())
                .param(one.origin().home().id())
                .param(one.origin().kind().code())
                .param(one.origin().address().toString())
                .param(one.every())
                .param(one.by())
                .param(HarvestTable.at(one.since()))
                .param(HarvestTable.at(one.since()))
                .query(UUID.class)
                .optional();
    }

    /**
     * @param when nothing when it is not read by itself
     */
    void due(JdbcClient jobs, UUID id, @Nullable Instant when) {
        jobs.sql(
                        """
                        update opendata.origins set due_at = ?::timestamptz
                        where id = ? and stopped_at is null
                        """)
                .param(when == null ? null : HarvestTable.at(when).toString())
                .param(id)
                .update();
    }

    boolean stop(JdbcClient jobs, UUID id, Instant now) {
        return jobs.sql(
                                """
                                update opendata.origins set stopped_at = ?, due_at = null
                                where id = ? and stopped_at is null
                                """)
                        .param(HarvestTable.at(now))
                        .param(id)
                        .update()
                == 1;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Instant since = HarvestTable.time(row, "registered_at");
        return new Kept(
                origin(row, "id"),
                row.getInt("every"),
                row.getObject("registered_by", UUID.class),
                since == null ? Instant.EPOCH : since,
                HarvestTable.time(row, "due_at"),
                HarvestTable.time(row, "stopped_at"));
    }

    static Origin origin(ResultSet row, String id) throws SQLException {
        return new Origin(
                row.getObject(id, UUID.class),
                new Home(row.getObject("home", UUID.class)),
                OriginKind.of(row.getString("kind")).orElseThrow(),
                URI.create(row.getString("address")));
    }
}
