package org.parvis.payments.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Differences and what was done about them, as rows, in the scene of the handle. */
final class DifferenceTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String OPEN =
            """
            not exists (select from payments.difference_words w
              where w.difference = d.id and w.deed <> 'asked')
            """;

    private static final String SELECT =
            """
            select d.id, d.kind, d.reference, d.event, d.attempt, u.reference as file, d.flow, d.ours,
              d.theirs, d.currency, d.day, d.at,
              coalesce(d.kind = 'missing-here' and d.flow = 'paid' and a.state <> 'captured'
                and a.cents = d.theirs, false) as bookable,
              (select coalesce(jsonb_agg(jsonb_build_object('deed', upper(w.deed), 'at', w.at,
                  'by', w.by_name, 'reason', w.reason) order by w.number), '[]')::text
                from payments.difference_words w where w.difference = d.id) as words
            from payments.differences d
            left join payments.attempts a on a.id = d.attempt
            left join payments.dues u on u.home = a.home and u.file = a.file
            """;

    private DifferenceTable() {}

    /** Those that wait for somebody, the oldest first. */
    static List<Difference> open(JdbcClient sql, Home home, int most) {
        return sql.sql(
                        SELECT
                                + " where (d.home = :home or d.home is null) and "
                                + OPEN
                                + " order by d.at, d.id limit :most")
                .param("home", home.id())
                .param("most", most)
                .query(DifferenceTable::difference)
                .list();
    }

    static long waiting(JdbcClient sql, Home home) {
        return sql.sql(
                        "select count(*) from payments.differences d"
                                + " where (d.home = :home or d.home is null) and "
                                + OPEN)
                .param("home", home.id())
                .query(Long.class)
                .single();
    }

    /** Those that are settled, the latest found first. */
    static List<Difference> settled(JdbcClient sql, Home home, int most) {
        return sql.sql(
                        SELECT
                                + " where (d.home = :home or d.home is null) and not ("
                                + OPEN
                                + ") order by d.at desc, d.id desc limit :most")
                .param("home", home.id())
                .param("most", most)
                .query(DifferenceTable::difference)
                .list();
    }

    /** One of that body or of nobody. */
    static Optional<Difference> find(JdbcClient jobs, Home home, UUID id) {
        return jobs.sql(SELECT + " where d.id = :id and (d.home = :home or d.home is null)")
                .param("id", id)
                .param("home", home.id())
                .query(DifferenceTable::difference)
                .optional();
    }

    static void add(JdbcClient jobs, UUID difference, Difference.Word word) {
        jobs.sql(
                        """
                        insert into payments.difference_words
                          (difference, number, deed, at, by_name, reason)
                        select :id, count(*) + 1, :deed, :at, :by, :reason
                        from payments.difference_words where difference = :id
                        """)
                .param("id", difference)
                .param("deed", word.deed().code())
                .param("at", word.at().atOffset(ZoneOffset.UTC))
                .param("by", word.by())
                .param("reason", word.reason())
                .update();
    }

    /** Lines whose name was said before: in the same file, or in another with another meaning. */
    static void twice(
            JdbcClient jobs, Home home, UUID statement, Instant at, List<StatementLine> lines) {
        jobs.sql(
                        """
                        insert into payments.differences (id, home, kind, name, reference, event,
                          attempt, flow, theirs, currency, day, at, statement)
                        select gen_random_uuid(), :home, 'twice', :statement::text || '/' || l.number,
                          l.reference, l.event, a.id, l.flow, l.cents, 'CAD', l.day, :at, :statement
                        from unnest(cast(:numbers as bigint[]), cast(:events as text[]),
                            cast(:flows as text[]), cast(:references as text[]),
                            cast(:attempts as uuid[]), cast(:cents as bigint[]), cast(:days as date[]))
                          as l (number, event, flow, reference, attempt, cents, day)
                        left join payments.attempts a on a.id = l.attempt and a.home = :home
                        """)
                .param("home", home.id())
                .param("statement", statement)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("numbers", Columns.of(lines, StatementLine::number))
                .param("events", Columns.of(lines, StatementLine::event))
                .param("flows", Columns.of(lines, line -> line.flow().code()))
                .param("references", Columns.of(lines, StatementLine::reference))
                .param("attempts", Columns.of(lines, StatementLine::attempt))
                .param("cents", Columns.of(lines, StatementLine::cents))
                .param("days", Columns.of(lines, StatementLine::day))
                .update();
    }

    /**
     * Lines of a file that stand for no movement: of another sum where the books have one of that
     * try left over, said twice where they have no more of it, and missing otherwise.
     */
    static void missingHere(
            JdbcClient jobs, Home home, UUID statement, String account, Instant at) {
        jobs.sql(
                        """
                        with theirs as (
                          select s.*, row_number() over (
                            partition by s.attempt, s.flow order by s.day, s.event) as n
                          from payments.settlements s
                          where s.statement = :statement and s.movement is null),
                        ours as (
                          select m.id, m.attempt, p.flow, p.cents, row_number() over (
                            partition by m.attempt, p.flow order by m.id) as n
                          from (select distinct attempt from theirs where attempt is not null) t
                          join payments.movements m on m.attempt = t.attempt and m.home = :home
                          join lateral (
                            select abs(cents) as cents,
                              case when cents > 0 then 'paid' else 'refunded' end as flow
                            from payments.postings where movement = m.id and account = :account) p on true
                          where not exists (
                              select from payments.settlements s where s.movement = m.id)
                            and not exists (
                              select from payments.differences d where d.movement = m.id))
                        insert into payments.differences (id, home, kind, name, reference, event,
                          attempt, movement, flow, ours, theirs, currency, day, at, statement)
                        select gen_random_uuid(), :home,
                          case when o.id is not null then 'amount'
                            when t.flow = 'paid' and exists (
                              select from payments.settlements s where s.attempt = t.attempt
                                and s.flow = 'paid' and s.movement is not null) then 'twice'
                            else 'missing-here' end,
                          t.event || '/' || t.flow, t.reference, t.event, t.attempt, o.id, t.flow,
                          o.cents, t.cents, 'CAD', t.day, :at, :statement
                        from theirs t
                        left join ours o on o.attempt = t.attempt and o.flow = t.flow and o.n = t.n
                        """)
                .param("home", home.id())
                .param("statement", statement)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Movements of these days that no file has. */
    static void missingThere(
            JdbcClient jobs, Home home, String account, LocalDate from, LocalDate to, Instant at) {
        jobs.sql(
                        """
                        insert into payments.differences (id, home, kind, name, reference, attempt,
                          movement, flow, ours, currency, day, at)
                        select gen_random_uuid(), :home, 'missing-there', m.id::text, m.attempt::text,
                          m.attempt, m.id, case when p.cents > 0 then 'paid' else 'refunded' end,
                          abs(p.cents), 'CAD', m.day, :at
                        from payments.movements m
                        join payments.postings p on p.movement = m.id and p.account = :account
                        where m.home = :home and m.day between :from and :to and m.attempt is not null
                          and not exists (select from payments.settlements s where s.movement = m.id)
                          and not exists (select from payments.differences d where d.movement = m.id)
                        """)
                .param("home", home.id())
                .param("account", account)
                .param("from", from)
                .param("to", to)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says of those whose line and movement found each other since that nothing is left to do. */
    static void matched(JdbcClient jobs, Home home, Instant at) {
        jobs.sql(
                        """
                        insert into payments.difference_words
                          (difference, number, deed, at, by_name, reason)
                        select d.id, (select count(*) + 1 from payments.difference_words w
                            where w.difference = d.id), 'matched', :at, '', ''
                        from payments.differences d
                        where d.home = :home and d.kind <> 'message' and
                        """
                                + OPEN
                                + """
                                 and (exists (select from payments.settlements s
                                    where s.movement = d.movement)
                                  or d.kind = 'missing-here' and exists (
                                    select from payments.settlements s
                                    where s.home = d.home and s.event = d.event
                                      and s.flow = d.flow and s.movement is not null))
                                """)
                .param("home", home.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first day that any file of a body tells of. */
    static LocalDate firstDay(JdbcClient jobs, Home home) {
        return jobs.sql("select min(first_day) from payments.statements where home = ?")
                .param(home.id())
                .query(LocalDate.class)
                .single();
    }

    private static Difference difference(ResultSet row, int n) throws SQLException {
        return new Difference(
                row.getObject("id", UUID.class),
                Difference.Kind.of(row.getString("kind")),
                row.getString("reference"),
                row.getString("event"),
                row.getObject("attempt", UUID.class),
                row.getString("file"),
                row.getString("flow"),
                row.getObject("ours", Long.class),
                row.getObject("theirs", Long.class),
                row.getString("currency"),
                row.getObject("day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("bookable"),
                JSON.readValue(
                        row.getString("words"), new TypeReference<List<Difference.Word>>() {}));
    }
}
