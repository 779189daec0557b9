package org.parvis.payments;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The books of each body, by double entry: what a movement adds to one account it takes from
 * others. The database refuses one that does not balance.
 */
@Component
public class Books {
    static final String RECEIVABLE = "receivable";
    private static final String REVENUE = "revenue:";
    private static final String TAX = "tax:";
    private static final String HELD = "held:";
    private static final String WAIVED = "waived:";
    private static final String DEPOSIT = "deposit:";

    private final InstantSource time;
    private final ZoneId zone;

    Books(InstantSource time, ZoneId legalZone) {
        this.time = time;
        this.zone = legalZone;
    }

    /** The account of what a way holds. */
    public static String held(String way) {
        return HELD + way;
    }

    /** A request was charged: the person owes, the service earned, the taxes are owed on. */
    void charged(JdbcClient jobs, Due due) {
        write(jobs, due, "charged", null, "rules", bill(due.lines(), due.service(), 1));
    }

    /** These lines are not owed any more. */
    void remitted(JdbcClient jobs, Due due, List<BillLine> lines, String reason) {
        write(jobs, due, "remitted", null, reason, bill(lines, due.service(), -1));
    }

    /**
     * An answer gives these lines back.
     *
     * @param waived cents of them that were waived before, and which nobody bears any more
     */
    void givenBack(JdbcClient jobs, Due due, List<BillLine> lines, long waived, String reason) {
        Map<String, Long> sums = bill(lines, due.service(), -1);
        if (waived != 0) {
            sums.merge(RECEIVABLE, waived, Long::sum);
            sums.merge(WAIVED + due.service(), -waived, Long::sum);
            sums.values().removeIf(cents -> cents == 0);
        }
        write(jobs, due, "remitted", null, reason, sums);
    }

    /** Whether something was remitted for that reason already. */
    static boolean remitted(JdbcClient jobs, Due due, String reason) {
        return jobs.sql(
                        """
                        select exists (select from payments.movements
                          where home = ? and file = ? and what = 'remitted' and reason = ?)
                        """)
                .param(due.file().home().id())
                .param(due.file().id())
                .param(reason)
                .query(Boolean.class)
                .single();
    }

    /** Somebody who may waived what was left: it stays earned, and the body bears it. */
    void waived(JdbcClient jobs, Due due, long cents, String reason) {
        write(
                jobs,
                due,
                "remitted",
                null,
                reason,
                Map.of(WAIVED + due.service(), cents, RECEIVABLE, -cents));
    }

    /** A way holds money of a person. */
    void captured(JdbcClient jobs, Due due, Attempt attempt) {
        money(jobs, due, "captured", attempt, attempt.cents());
    }

    /** It gave some back. */
    void returned(JdbcClient jobs, Due due, Attempt attempt, long cents) {
        money(jobs, due, "returned", attempt, -cents);
    }

    private void money(JdbcClient jobs, Due due, String what, Attempt attempt, long cents) {
        write(
                jobs,
                due,
                what,
                attempt,
                String.valueOf(attempt.number()),
                Map.of(HELD + attempt.way(), cents, RECEIVABLE, -cents));
    }

    private static Map<String, Long> bill(List<BillLine> lines, String service, int sign) {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (BillLine line : lines) {
            sums.merge(RECEIVABLE, sign * line.gross(), Long::sum);
            // a deposit is not earned: it is owed back
            String account = (line.deposit() ? DEPOSIT : REVENUE) + service;
            sums.merge(account, -sign * line.net(), Long::sum);
            line.taxes()
                    .forEach(tax -> sums.merge(TAX + tax.code(), -sign * tax.cents(), Long::sum));
        }
        sums.values().removeIf(cents -> cents == 0);
        return sums;
    }

    private void write(
            JdbcClient jobs,
            Due due,
            String what,
            @Nullable Attempt attempt,
            String reason,
            Map<String, Long> sums) {
        Instant now = time.instant();
        List<Map.Entry<String, Long>> lines = List.copyOf(sums.entrySet());
        jobs.sql(
                        """
                        with movement as (
                          insert into payments.movements (home, file, day, at, what, attempt, reason)
                          values (:home, :file, :day, :at, :what, :attempt::uuid, :reason) returning id)
                        insert into payments.postings (movement, account, cents)
                        select m.id, p.account, p.cents from movement m,
                          unnest(:accounts::text[], :cents::bigint[]) as p (account, cents)
                        """)
                .param("home", due.file().home().id())
                .param("file", due.file().id())
                .param("day", LocalDate.ofInstant(now, zone))
                .param("at", DueTable.timestamp(now))
                .param("what", what)
                .param("attempt", attempt == null ? null : attempt.id())
                .param("reason", reason)
                .param("accounts", Columns.of(lines, Map.Entry::getKey))
                .param("cents", Columns.of(lines, Map.Entry::getValue))
                .update();
    }
}
