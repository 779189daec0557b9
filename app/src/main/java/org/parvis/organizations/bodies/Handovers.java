package org.parvis.organizations.bodies;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.organizations.Handover;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of handovers. Each method works in its caller's transaction and scene. */
public final class Handovers {
    private static final String SELECT =
            """
            select id, from_home, to_home, services, unit, on_day, instrument, state, total, passed
            from organizations.handovers
            """;

    private Handovers() {}

    public static void add(JdbcClient jobs, Handover one) {
        jobs.sql(
                        """
                        insert into organizations.handovers
                          (id, from_home, to_home, services, unit, on_day, instrument, state)
                        values (:id, :from, :to, :services, :unit, :on, :instrument, 'waiting')
                        """)
                .param("id", one.id())
                .param("from", one.from().id())
                .param("to", one.to().id())
                .param(
                        "services",
                        one.whole() ? null : one.services().toArray(String[]::new),
                        Types.ARRAY)
                .param("unit", one.unit(), Types.VARCHAR)
                .param("on", Date.valueOf(one.on()))
                .param("instrument", one.instrument())
                .update();
    }

    /** All, in the order in which they take effect. */
    static List<Handover> all(JdbcClient sql) {
        return sql.sql(SELECT + "order by on_day, id").query(Handovers::row).list();
    }

    /** Those whose day has come and that are not over. */
    public static List<Handover> due(JdbcClient jobs, LocalDate today) {
        return jobs.sql(SELECT + "where state <> 'done' and on_day <= ? order by on_day, id")
                .param(Date.valueOf(today))
                .query(Handovers::row)
                .list();
    }

    static Optional<Handover> find(JdbcClient sql, UUID id) {
        return sql.sql(SELECT + "where id = ?").param(id).query(Handovers::row).optional();
    }

    public static void begin(JdbcClient jobs, UUID id, long total, Instant now) {
        jobs.sql(
                        """
                        update organizations.handovers
                        set state = 'running', total = :total, started_at = :now
                        where id = :id and state = 'waiting'
                        """)
                .param("total", total)
                .param("now", Stored.at(now))
                .param("id", id)
                .update();
    }

    /** The total grows with what was opened meanwhile. */
    public static void passed(JdbcClient jobs, UUID id, int more) {
        jobs.sql(
                        """
                        update organizations.handovers
                        set passed = passed + :more, total = greatest(total, passed + :more)
                        where id = :id
                        """)
                .param("more", more)
                .param("id", id)
                .update();
    }

    public static void end(JdbcClient jobs, UUID id, Instant now) {
        jobs.sql(
                        """
                        update organizations.handovers set state = 'done', done_at = :now
                        where id = :id
                        """)
                .param("now", Stored.at(now))
                .param("id", id)
                .update();
    }

    private static Handover row(ResultSet row, int n) throws SQLException {
        @Nullable Array services = row.getArray("services");
        return new Handover(
                row.getObject("id", UUID.class),
                new Home(row.getObject("from_home", UUID.class)),
                new Home(row.getObject("to_home", UUID.class)),
                services == null ? List.of() : List.of((String[]) services.getArray()),
                row.getString("unit"),
                row.getObject("on_day", LocalDate.class),
                row.getString("instrument"),
                Handover.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("total"),
                row.getLong("passed"));
    }
}
