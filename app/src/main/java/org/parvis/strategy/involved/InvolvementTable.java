package org.parvis.strategy.involved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The log of involvement, and how launches were counted last. Each method works in its caller's
 * transaction and scene.
 */
@Component
class InvolvementTable {
    /** How a launch was counted last; a new round takes the one before back. */
    record Launch(String service, Home home, LocalDate on, boolean involved, int round) {}

    private static final String COLUMNS =
            "select home, id, service, kind, held_on, people, learned_fr, learned_en, at"
                    + " from strategy.involvement";

    /** Whoever comes second waits: a launch is counted by one at a time. */
    void hold(JdbcClient sql) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('strategy.launches', 0))")
                .query()
                .listOfRows();
    }

    List<Involvement> of(JdbcClient sql, String service) {
        return sql.sql(COLUMNS + " where service = ? order by held_on desc, at desc limit 200")
                .param(service)
                .query((row, n) -> involvement(row))
                .list();
    }

    /** All that was done, the latest first: the public log. */
    List<Involvement> latest(JdbcClient sql) {
        return sql.sql(COLUMNS + " order by held_on desc, at desc limit 200")
                .query((row, n) -> involvement(row))
                .list();
    }

    /** Consultations that are written down already. */
    Set<UUID> consultations(JdbcClient sql) {
        return sql.sql("select id from strategy.involvement where kind = 'consultation'")
                .query(UUID.class)
                .set();
    }

    /** Writes them down; the same again changes nothing. */
    void insert(JdbcClient sql, List<Involvement> done) {
        sql.sql(
                        """
                        insert into strategy.involvement (home, id, service, kind, held_on, people,
                          learned_fr, learned_en, member, at)
                        select * from unnest(
                          cast(:homes as uuid[]), cast(:ids as uuid[]), cast(:services as text[]),
                          cast(:kinds as text[]), cast(:days as date[]), cast(:people as int[]),
                          cast(:learnedFr as text[]), cast(:learnedEn as text[]),
                          cast(:members as uuid[]), cast(:ats as timestamptz[]))
                        on conflict do nothing
                        """)
                .param("homes", Columns.of(done, Involvement::home))
                .param("ids", Columns.of(done, Involvement::id))
                .param("services", Columns.of(done, Involvement::service))
                .param("kinds", Columns.of(done, one -> one.kind().code()))
                .param("days", Columns.of(done, Involvement::heldOn))
                .param("people", Columns.of(done, Involvement::people))
                .param("learnedFr", Columns.of(done, one -> one.learned().only("fr")))
                .param("learnedEn", Columns.of(done, one -> one.learned().only("en")))
                .param("members", Columns.of(done, Involvement::member))
                .param("ats", Columns.of(done, Involvement::at))
                .update();
    }

    /** The first day on which anything was done for each service. */
    Map<String, LocalDate> first(JdbcClient sql) {
        Map<String, LocalDate> first = new HashMap<>();
        sql.sql("select service, min(held_on) from strategy.involvement group by service")
                .query(
                        row -> {
                            first.put(row.getString(1), row.getObject(2, LocalDate.class));
                        });
        return first;
    }

    Map<String, Launch> launches(JdbcClient sql) {
        Map<String, Launch> launches = new HashMap<>();
        sql.sql("select service, home, launched_on, involved, round from strategy.launches")
                .query((row, n) -> launch(row))
                .list()
                .forEach(launch -> launches.put(launch.service(), launch));
        return launches;
    }

    void put(JdbcClient sql, Launch launch) {
        sql.sql(
                        """
                        insert into strategy.launches (service, home, launched_on, involved, round)
                        values (:service, :home, :on, :involved, :round)
                        on conflict (service) do update
                          set home = excluded.home, launched_on = excluded.launched_on,
                              involved = excluded.involved, round = excluded.round
                        """)
                .param("service", launch.service())
                .param("home", launch.home().id())
                .param("on", launch.on())
                .param("involved", launch.involved())
                .param("round", launch.round())
                .update();
    }

    private static Launch launch(ResultSet row) throws SQLException {
        return new Launch(
                row.getString("service"),
                new Home(row.getObject("home", UUID.class)),
                row.getObject("launched_on", LocalDate.class),
                row.getBoolean("involved"),
                row.getInt("round"));
    }

    private static Involvement involvement(ResultSet row) throws SQLException {
        return new Involvement(
                row.getObject("id", UUID.class),
                new Home(row.getObject("home", UUID.class)),
                row.getString("service"),
                Involvement.Kind.of(row.getString("kind")).orElseThrow(),
                row.getObject("held_on", LocalDate.class),
                row.getInt("people"),
                LocalizedText.said(row.getString("learned_fr"), row.getString("learned_en")),
                null,
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
