package org.parvis.organizations.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.organizations.Change;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.bodies.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines of changes by two: written once, settled once, never taken away. */
final class Changes {
    private static final String SELECT =
            """
            select id, setting, home, what, why, proposed_by, account, proposed_at, expires_at, state,
                   settled_by, settled_at, words
            from organizations.changes
            """;

    private Changes() {}

    /** False when the same proposal waits already. */
    static boolean add(JdbcClient jobs, Change change) {
        return jobs.sql(
                                """
                                insert into organizations.changes
                                  (id, setting, home, what, why, proposed_by, account, proposed_at,
                                   expires_at, state)
                                values (:id, :setting, :home, cast(:what as jsonb), :why, :by, :account,
                                  :at, :until, 'proposed')
                                on conflict (home, setting, what) where state = 'proposed' do nothing
                                """)
                        .param("id", change.id())
                        .param("setting", change.setting().code())
                        .param("home", change.home().id())
                        .param("what", Stored.write(change.what()))
                        .param("why", change.why())
                        .param("by", change.proposedBy())
                        .param("account", change.account())
                        .param("at", Stored.at(change.proposedAt()))
                        .param("until", Stored.at(change.expiresAt()))
                        .update()
                == 1;
    }

    static Optional<Change> find(JdbcClient jobs, UUID id) {
        return jobs.sql(SELECT + "where id = ?").param(id).query(Changes::row).optional();
    }

    /** The same, so that of two who settle it at once the second finds it settled. */
    static Optional<Change> lock(JdbcClient jobs, UUID id) {
        return jobs.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(Changes::row)
                .optional();
    }

    static List<Change> waiting(JdbcClient jobs, Instant now) {
        return jobs.sql(
                        SELECT
                                + """
                                where state = 'proposed' and expires_at > :now
                                order by proposed_at, id
                                """)
                .param("now", Stored.at(now))
                .query(Changes::row)
                .list();
    }

    /** Those settled last, of one body or of the settings that matter to all. */
    static List<Change> settled(
            JdbcClient jobs, Home home, List<String> ofBody, List<String> ofAll, int most) {
        return jobs.sql(
                        SELECT
                                + """
                                where state <> 'proposed'
                                  and (setting = any(:all) or (home = :home and setting = any(:body)))
                                order by settled_at desc, id limit :most
                                """)
                .param("all", ofAll.toArray(String[]::new))
                .param("body", ofBody.toArray(String[]::new))
                .param("home", home.id())
                .param("most", most)
                .query(Changes::row)
                .list();
    }

    static void settle(
            JdbcClient jobs, UUID id, Change.State state, UUID by, Instant now, String words) {
        jobs.sql(
                        """
                        update organizations.changes
                        set state = :state, settled_by = :by, settled_at = :now, words = :words
                        where id = :id and state = 'proposed'
                        """)
                .param("state", state.code())
                .param("by", by)
                .param("now", Stored.at(now))
                .param("words", words)
                .param("id", id)
                .update();
    }

    /** Ends those that waited too long. */
    static int expire(JdbcClient jobs, Instant now) {
        return jobs.sql(
                        """
                        update organizations.changes set state = 'expired', settled_at = :now
                        where state = 'proposed' and expires_at <= :now
                        """)
                .param("now", Stored.at(now))
                .update();
    }

    private static Change row(ResultSet row, int n) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                GuardedSetting.of(row.getString("setting")).orElseThrow(),
                new Home(row.getObject("home", UUID.class)),
                Stored.fields(row.getString("what")),
                row.getString("why"),
                row.getObject("proposed_by", UUID.class),
                row.getObject("account", UUID.class),
                instant(row, "proposed_at").orElseThrow(),
                instant(row, "expires_at").orElseThrow(),
                Change.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("settled_by", UUID.class),
                instant(row, "settled_at").orElse(null),
                row.getString("words"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
