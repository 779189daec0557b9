package org.parvis.payments.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a provider and their lines, as rows: each call runs in the scene of the handle. */
final class StatementTable {
    private static final String SELECT =
            """
            select id, name, by_name, at, first_day, last_day, lines, matched, known
            from payments.statements
            """;

    /** Lines that one statement writes. */
    private static final int BATCH = 10_000;

    private StatementTable() {}

    /** One file is compared at a time, and one difference settled: both move the same rows. */
    static void lock(JdbcClient jobs) {
        jobs.sql("select pg_advisory_xact_lock(hashtextextended('payments.statements', 0))")
                .query((row, n) -> 0)
                .list();
    }

    /**
     * For the rest of the transaction: what was just written has no statistics yet, and lines
     * compared with lines one by one take their number squared.
     */
    static void many(JdbcClient jobs) {
        jobs.sql("set local enable_nestloop = off").update();
    }

    static Optional<Statement> find(JdbcClient sql, Home home, String hash) {
        return sql.sql(SELECT + " where home = ? and hash = ?")
                .param(home.id())
                .param(hash)
                .query(StatementTable::statement)
                .optional();
    }

    /** The latest ones that the scene may see. */
    static List<Statement> latest(JdbcClient sql, Home home, int most) {
        return sql.sql(SELECT + " where home = ? order by at desc, id desc limit ?")
                .param(home.id())
                .param(most)
                .query(StatementTable::statement)
                .list();
    }

    static void add(JdbcClient jobs, Home home, String hash, Statement statement) {
        jobs.sql(
                        """
                        insert into payments.statements (id, home, hash, name, by_name, at, first_day,
                          last_day, lines)
                        values (:id, :home, :hash, :name, :by, :at, :first, :last, :lines)
                        """)
                .param("id", statement.id())
                .param("home", home.id())
                .param("hash", hash)
                .param("name", statement.name())
                .param("by", statement.by())
                .param("at", statement.at().atOffset(ZoneOffset.UTC))
                .param("first", statement.first())
                .param("last", statement.last())
                .param("lines", statement.lines())
                .update();
    }

    /**
     * Keeps its lines; those that an earlier file had stay as they are. Returns how many are new.
     */
    static int add(JdbcClient jobs, Home home, UUID statement, List<StatementLine> lines) {
        int fresh = 0;
        for (int from = 0; from < lines.size(); from += BATCH) {
            List<StatementLine> some = lines.subList(from, Math.min(from + BATCH, lines.size()));
            fresh +=
                    jobs.sql(
                                    """
                                    insert into payments.settlements
                                      (home, event, flow, reference, attempt, cents, fee, day, statement)
                                    select :home, l.event, l.flow, l.reference, a.id, l.cents, l.fee,
                                      l.day, :statement
                                    from unnest(cast(:events as text[]), cast(:flows as text[]),
                                        cast(:references as text[]), cast(:attempts as uuid[]),
                                        cast(:cents as bigint[]), cast(:fees as bigint[]),
                                        cast(:days as date[]))
                                      as l (event, flow, reference, attempt, cents, fee, day)
                                    left join payments.attempts a on a.id = l.attempt and a.home = :home
                                    on conflict do nothing
                                    """)
                            .param("home", home.id())
                            .param("statement", statement)
                            .param("events", Columns.of(some, StatementLine::event))
                            .param("flows", Columns.of(some, line -> line.flow().code()))
                            .param("references", Columns.of(some, StatementLine::reference))
                            .param("attempts", Columns.of(some, StatementLine::attempt))
                            .param("cents", Columns.of(some, StatementLine::cents))
                            .param("fees", Columns.of(some, StatementLine::fee))
                            .param("days", Columns.of(some, StatementLine::day))
                            .update();
        }
        return fresh;
    }

    /** Lines that an earlier file had under the same name, and which say something else now. */
    static List<StatementLine> changed(JdbcClient jobs, Home home, List<StatementLine> lines) {
        List<StatementLine> changed = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += BATCH) {
            List<StatementLine> some = lines.subList(from, Math.min(from + BATCH, lines.size()));
            List<Integer> places =
                    jobs.sql(
                                    """
                                    select (l.place - 1)::int
                                    from unnest(cast(:events as text[]), cast(:flows as text[]),
                                        cast(:references as text[]), cast(:cents as bigint[]))
                                      with ordinality as l (event, flow, reference, cents, place)
                                    join payments.settlements s on s.home = :home
                                      and s.event = l.event and s.flow = l.flow
                                    where s.reference <> l.reference or s.cents <> l.cents
                                    order by l.place
                                    """)
                            .param("home", home.id())
                            .param("events", Columns.of(some, StatementLine::event))
                            .param("flows", Columns.of(some, line -> line.flow().code()))
                            .param("references", Columns.of(some, StatementLine::reference))
                            .param("cents", Columns.of(some, StatementLine::cents))
                            .query(Integer.class)
                            .list();
            places.forEach(place -> changed.add(some.get(place)));
        }
        return changed;
    }

    /**
     * Gives each line that waits the movement that it stands for: of the same try, way and sum, one
     * to one, whichever came first.
     */
    static void match(JdbcClient jobs, Home home, String account) {
        jobs.sql(
                        """
                        with theirs as (
                          select s.line, s.flow, s.attempt, s.cents, row_number() over (
                            partition by s.attempt, s.flow, s.cents order by s.day, s.event) as n
                          from payments.settlements s
                          where s.home = :home and s.movement is null and s.attempt is not null),
                        ours as (
                          select m.id, m.attempt, p.flow, p.cents, row_number() over (
                            partition by m.attempt, p.flow, p.cents order by m.id) as n
                          from (select distinct attempt from theirs) t
                          join payments.movements m on m.attempt = t.attempt and m.home = :home
                          join lateral (
                            select abs(cents) as cents,
                              case when cents > 0 then 'paid' else 'refunded' end as flow
                            from payments.postings where movement = m.id and account = :account) p on true
                          where not exists (
                            select from payments.settlements s where s.movement = m.id))
                        update payments.settlements s set movement = o.id
                        from theirs t join ours o using (attempt, flow, cents, n)
                        where s.line = t.line
                        """)
                .param("home", home.id())
                .param("account", account)
                .update();
    }

    /** Writes how it came out. */
    static void count(JdbcClient jobs, UUID statement, int known) {
        jobs.sql(
                        """
                        update payments.statements set known = :known, matched = (
                          select count(*) from payments.settlements
                          where statement = :id and movement is not null)
                        where id = :id
                        """)
                .param("id", statement)
                .param("known", known)
                .update();
    }

    private static Statement statement(ResultSet row, int n) throws SQLException {
        return new Statement(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getInt("lines"),
                row.getInt("matched"),
                row.getInt("known"));
    }
}
