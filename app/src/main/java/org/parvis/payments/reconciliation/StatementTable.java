package org.parvis.payments.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** What the books have of these tries and no line stands for yet, one after the other. */
    private static final String OURS =
            """
            ours as (
              select m.id, m.attempt, p.flow, p.cents, row_number() over (
                partition by m.attempt, p.flow, p.cents order by m.id) as n
              from (select distinct attempt from theirs) t
              join payments.movements m on m.attempt = t.attempt and m.home = :home
              join lateral (
                select abs(cents) as cents, case when cents > 0 then 'paid' else 'refunded' end as flow
                from payments.postings where movement = m.id and account = :account) p on true
              where not exists (select from payments.settlements s where s.movement = m.id))
            """;

    /** Compared with each other one by one they take no time that anybody sees. */
    private static final int FEW = 2_000;

    private StatementTable() {}

    /** One file is compared at a time, and one difference settled: both move the same rows. */
    static void lock(JdbcClient jobs) {
        jobs.sql("select pg_advisory_xact_lock(hashtextextended('payments.statements', 0))")
                .query((row, n) -> 0)
                .list();
    }

    /**
     * For the rest of the transaction where a file is long: what was just written has no statistics
     * yet, and lines compared with lines one by one take their number squared. A short one is found
     * in the books by their indexes.
     */
    static void many(JdbcClient jobs, int lines) {
        if (lines > FEW) {
            jobs.sql("set local enable_nestloop = off").update();
            // one file at a time: all its lines are sorted in memory
            jobs.sql("set local work_mem = '64MB'").update();
        }
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
     * Keeps its lines, each with the movement that it stands for, in one write; those that an
     * earlier file had stay as they are. Returns how many are new.
     */
    static int add(
            JdbcClient jobs, Home home, UUID statement, String account, List<StatementLine> lines) {
        return columns(
                        jobs,
                        """
                        with fresh as materialized (
                          select l.*, a.id as ours, row_number() over (
                            partition by a.id, l.flow, l.cents order by l.day, l.event) as n
                          from unnest(cast(:events as text[]), cast(:flows as text[]),
                              cast(:references as text[]), cast(:attempts as uuid[]),
                              cast(:cents as bigint[]), cast(:fees as bigint[]),
                              cast(:days as date[]))
                            as l (event, flow, reference, attempt, cents, fee, day)
                          left join payments.attempts a on a.id = l.attempt and a.home = :home
                          where not exists (select from payments.settlements s
                            where s.home = :home and s.event = l.event and s.flow = l.flow)),
                        theirs as (select distinct ours as attempt from fresh),
                        """
                                + OURS
                                + """
                                insert into payments.settlements (home, event, flow, reference, attempt,
                                  cents, fee, day, statement, movement)
                                select :home, f.event, f.flow, f.reference, f.ours, f.cents, f.fee, f.day,
                                  :statement, o.id
                                from fresh f
                                left join ours o on o.attempt = f.ours and o.flow = f.flow
                                  and o.cents = f.cents and o.n = f.n
                                """,
                        lines)
                .param("home", home.id())
                .param("account", account)
                .param("statement", statement)
                .param("attempts", Columns.of(lines, StatementLine::attempt))
                .param("fees", Columns.of(lines, StatementLine::fee))
                .param("days", Columns.of(lines, StatementLine::day))
                .update();
    }

    /** Lines that an earlier file had under the same name, and which say something else now. */
    static List<StatementLine> changed(JdbcClient jobs, Home home, List<StatementLine> lines) {
        return columns(
                        jobs,
                        """
                        select (l.place - 1)::int
                        from unnest(cast(:events as text[]), cast(:flows as text[]),
                            cast(:references as text[]), cast(:cents as bigint[]))
                          with ordinality as l (event, flow, reference, cents, place)
                        join payments.settlements s on s.home = :home
                          and s.event = l.event and s.flow = l.flow
                        where s.reference <> l.reference or s.cents <> l.cents
                        order by l.place
                        """,
                        lines)
                .param("home", home.id())
                .query(Integer.class)
                .list()
                .stream()
                .map(lines::get)
                .toList();
    }

    /** One message for all lines of a file, whose size has an upper limit. */
    private static JdbcClient.StatementSpec columns(
            JdbcClient jobs, String sql, List<StatementLine> lines) {
        return jobs.sql(sql)
                .param("events", Columns.of(lines, StatementLine::event))
                .param("flows", Columns.of(lines, line -> line.flow().code()))
                .param("references", Columns.of(lines, StatementLine::reference))
                .param("cents", Columns.of(lines, StatementLine::cents));
    }

    /**
     * Gives each line of earlier files that waits the movement that it stands for and that was
     * written since: of the same try, way and sum, one to one.
     */
    static void match(JdbcClient jobs, Home home, String account) {
        jobs.sql(
                        """
                        with theirs as materialized (
                          select s.event, s.flow, s.attempt, s.cents, row_number() over (
                            partition by s.attempt, s.flow, s.cents order by s.day, s.event) as n
                          from payments.settlements s
                          where s.home = :home and s.movement is null and s.attempt is not null),
                        """
                                + OURS
                                + """
                                update payments.settlements s set movement = o.id
                                from theirs t join ours o using (attempt, flow, cents, n)
                                where s.home = :home and s.event = t.event and s.flow = t.flow
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
