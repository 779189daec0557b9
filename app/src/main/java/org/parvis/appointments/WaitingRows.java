package org.parvis.appointments;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of those who wait: each method is one statement, in the scene of its caller. */
public final class WaitingRows {
    private static final String SELECT =
            """
            select id, home, place, service, needs, until_day, lang, code, account, case_file,
              reference, sealed, offer, offered_until, asked_at,
              array(select cast(extract(epoch from t) as bigint) from unnest(passed) t) as passed
            from appointments.waiting
            """;

    private WaitingRows() {}

    /** Joins the list; false where that file is on it already. */
    static boolean add(JdbcClient sql, WaitingRow row) {
        return sql.sql(
                                """
                                insert into appointments.waiting (id, home, place, service, needs,
                                  until_day, lang, code, account, case_file, reference, sealed,
                                  asked_at)
                                values (:id, :home, :place, :service, cast(:needs as text[]),
                                  :until, :lang, cast(:code as bytea), cast(:account as uuid),
                                  cast(:file as uuid), cast(:reference as text),
                                  cast(:sealed as bytea), :at)
                                on conflict do nothing
                                """)
                        .param("id", row.id())
                        .param("home", row.home().id())
                        .param("place", row.place())
                        .param("service", row.service())
                        .param("needs", row.needs().stream().map(Need::code).toArray(String[]::new))
                        .param("until", row.until())
                        .param("lang", row.lang())
                        .param("code", row.holder().code(), Types.BINARY)
                        .param("account", row.holder().account(), Types.OTHER)
                        .param("file", row.holder().file(), Types.OTHER)
                        .param("reference", row.reference())
                        .param("sealed", row.contact(), Types.BINARY)
                        .param("at", BookingRows.at(row.askedAt()))
                        .update()
                == 1;
    }

    /** Those of the scene: of its file, or by its code. */
    static Optional<WaitingRow> of(JdbcClient sql, BookingScene scene) {
        return sql.sql(
                        SELECT
                                + " where true"
                                + BookingRows.AND_THERE
                                + " order by asked_at desc limit 1")
                .param("file", BookingRows.file(scene), Types.OTHER)
                .query(WaitingRow::of)
                .optional();
    }

    /** All that an account is on, for a copy of its data. */
    public static List<WaitingRow> all(JdbcClient sql) {
        return sql.sql(SELECT + " order by asked_at").query(WaitingRow::of).list();
    }

    /** A file that has ended waits for nothing. */
    public static void drop(JdbcClient jobs, CaseFileId file) {
        jobs.sql("delete from appointments.waiting where home = ? and case_file = ?")
                .param(file.home().id())
                .param(file.id())
                .update();
    }

    static int drop(JdbcClient sql, UUID id) {
        return sql.sql("delete from appointments.waiting where id = ?").param(id).update();
    }

    /** How many asked before at that place. */
    static int before(JdbcClient jobs, WaitingRow row) {
        return jobs.sql(
                        """
                        select count(*) from appointments.waiting
                        where place = :place and (asked_at, id) < (:at, :id)
                        """)
                .param("place", row.place())
                .param("at", BookingRows.at(row.askedAt()))
                .param("id", row.id())
                .query(Integer.class)
                .single();
    }

    /** Those who are offered nothing, in their order: so many at most of each place. */
    static List<WaitingRow> next(JdbcClient jobs, int most) {
        return jobs.sql(
                        SELECT
                                + """
                                 where id in (
                                  select id from (
                                    select id, row_number() over (
                                      partition by place order by asked_at, id) as nth
                                    from appointments.waiting where offer is null) w
                                  where nth <= :most)
                                order by place, asked_at, id
                                """)
                .param("most", most)
                .query(WaitingRow::of)
                .list();
    }

    /** Those of one place. */
    static List<WaitingRow> next(JdbcClient jobs, String place, int most) {
        return jobs.sql(
                        SELECT
                                + """
                                 where place = :place and offer is null
                                order by asked_at, id limit :most
                                """)
                .param("place", place)
                .param("most", most)
                .query(WaitingRow::of)
                .list();
    }

    /** One of them who is still offered nothing, until the job is done. */
    static Optional<WaitingRow> lock(JdbcClient jobs, UUID id) {
        return jobs.sql(SELECT + " where id = ? and offer is null for update")
                .param(id)
                .query(WaitingRow::of)
                .optional();
    }

    static int offer(JdbcClient jobs, UUID id, UUID booking, Instant now, Instant until) {
        return jobs.sql(
                        """
                        update appointments.waiting set offer = :booking, offered_at = :now,
                          offered_until = :until
                        where id = :id and offer is null
                        """)
                .param("booking", booking)
                .param("now", BookingRows.at(now))
                .param("until", BookingRows.at(until))
                .param("id", id)
                .update();
    }

    /**
     * Ends what was offered and is over, or that one: the time goes back, whoever left it keeps
     * their place in the list.
     *
     * @return the places at which a time went back
     */
    static List<String> pass(JdbcClient jobs, UUID booking, Instant over) {
        return jobs.sql(
                        """
                        with ended as (
                          select w.id, w.place, b.id as held, b.starts_at
                          from appointments.waiting w
                          left join appointments.bookings b on b.id = w.offer and b.state = 'held'
                          where w.offer is not null
                            and (w.offer = :booking or w.offered_until <= :over or b.id is null)
                          for update of w),
                        given as (
                          delete from appointments.bookings b using ended e where b.id = e.held)
                        update appointments.waiting w set offer = null, offered_at = null,
                          offered_until = null,
                          passed = case when e.starts_at is null then w.passed
                            else w.passed || e.starts_at end
                        from ended e where w.id = e.id
                        returning w.place
                        """)
                .param("booking", booking)
                .param("over", BookingRows.at(over))
                .query(String.class)
                .list();
    }

    static Set<Instant> instants(Array times) throws SQLException {
        Set<Instant> all = new HashSet<>();
        for (Object time : (Object[]) times.getArray()) {
            if (time instanceof Long at) {
                all.add(Instant.ofEpochSecond(at));
            }
        }
        return all;
    }
}
