package org.parvis.payments;

import java.time.Instant;
import java.util.Locale;
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

    /** Keeps it; false where it was heard before. */
    static boolean add(JdbcClient jobs, Said said, Cashier.Heard standing, Instant at) {
        return jobs.sql(
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
    }
}
