package org.parvis.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What providers said, each word once, as rows. */
final class HeardTable {
    private HeardTable() {}

    /** Whether that word was heard before. */
    static boolean known(JdbcClient jobs, Said said) {
        return jobs.sql("select exists (select from payments.heard where way = ? and event = ?)")
                .param(said.way())
                .param(said.event())
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps it; false where it was heard before.
     *
     * @param day on which it is heard, where the body is
     */
    static boolean add(
            JdbcClient jobs, Said said, Cashier.Heard standing, LocalDate day, Instant at) {
        boolean fresh =
                jobs.sql(
                                        """
                                insert into payments.heard (way, event, attempt, outcome, cents,
                                  currency, at, standing)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                                .param(said.way())
                                .param(said.event())
                                .param(said.attempt())
                                .param(said.outcome().code())
                                .param(said.cents())
                                .param(said.currency())
                                .param(DueTable.timestamp(at))
                                .param(standing.name().toLowerCase(Locale.ROOT))
                                .update()
                        == 1;
        if (fresh && (standing == Cashier.Heard.UNKNOWN || standing == Cashier.Heard.DIFFERS)) {
            waits(jobs, said, day, at);
        }
        return fresh;
    }

    /** What matches nothing is a difference that waits for somebody of the body, or of any. */
    private static void waits(JdbcClient jobs, Said said, LocalDate day, Instant at) {
        jobs.sql(
                        """
                        insert into payments.differences (id, home, kind, name, reference, event,
                          attempt, flow, ours, theirs, currency, day, at)
                        select :id, a.home, 'message', :way || '/' || :event, :attempt::text, :event,
                          a.id, :outcome, a.cents, :cents, :currency, :day, :at
                        from (select 1) one
                        left join payments.attempts a on a.id = :attempt
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("way", said.way())
                .param("event", said.event())
                .param("attempt", said.attempt())
                .param("outcome", said.outcome().code())
                .param("cents", said.cents())
                .param("currency", said.currency())
                .param("day", day)
                .param("at", DueTable.timestamp(at))
                .update();
    }
}
