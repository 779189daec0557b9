package org.parvis.plans.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which body was told of which flag, and since when it no longer is one. Each method works in its
 * caller's transaction and scene.
 */
@Component
class FlagNoticeTable {
    /** A flag as a body is told of it. */
    record Told(Home home, String flag) {}

    /** Whoever comes second waits, so that nobody is told twice. */
    void hold(JdbcClient sql) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('plans.flag_notices', 0))")
                .query()
                .listOfRows();
    }

    /** What was told and lasts. */
    Set<Told> lasting(JdbcClient sql) {
        return sql.sql("select home, flag from plans.flag_notices where mended_at is null")
                .query(
                        (row, n) ->
                                new Told(
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getString("flag")))
                .set();
    }

    void told(JdbcClient sql, List<Told> fresh, Instant at) {
        sql.sql(
                        """
                        insert into plans.flag_notices (home, flag, told_at)
                        select home, flag, :at
                          from unnest(cast(:homes as uuid[]), cast(:flags as text[])) t (home, flag)
                        on conflict (home, flag) do update
                          set told_at = excluded.told_at, mended_at = null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("homes", Columns.of(fresh, one -> one.home().id()))
                .param("flags", Columns.of(fresh, Told::flag))
                .update();
    }

    void mended(JdbcClient sql, List<Told> gone, Instant at) {
        sql.sql(
                        """
                        update plans.flag_notices n set mended_at = :at
                          from unnest(cast(:homes as uuid[]), cast(:flags as text[])) t (home, flag)
                         where n.home = t.home and n.flag = t.flag and n.mended_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("homes", Columns.of(gone, one -> one.home().id()))
                .param("flags", Columns.of(gone, Told::flag))
                .update();
    }
}
