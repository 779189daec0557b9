package org.parvis.payments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.platform.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What providers said, each word once, as rows. */
final class HeardTable {
    private static final String ERASED = "sha256:";

    private HeardTable() {}

    /** Whether that word was heard before, of a file that is there or of one that was erased. */
    static boolean known(JdbcClient jobs, Said said) {
        return jobs.sql(
                        """
                        select exists (
                          select from payments.heard where way = ? and event = any(?))
                        """)
                .param(said.way())
                .param(new String[] {said.event(), erased(said.event())})
                .query(Boolean.class)
                .single();
    }

    /**
     * What was said by hand of a file is known again after it is erased, and read by nobody:
     * somebody may have written a name beside a number.
     */
    static void forget(JdbcClient jobs, CaseFileId file) {
        List<Named> named =
                jobs.sql(
                                """
                                select h.way, h.event from payments.heard h
                                join payments.attempts a on a.id = h.attempt
                                where a.home = :home and a.file = :file and h.way = any(:means)
                                  and h.event not like :erased
                                """)
                        .param("home", file.home().id())
                        .param("file", file.id())
                        .param("means", Till.MEANS.toArray(String[]::new))
                        .param("erased", ERASED + "%")
                        .query((row, n) -> new Named(row.getString("way"), row.getString("event")))
                        .list();
        for (Named one : named) {
            jobs.sql("update payments.heard set event = ? where way = ? and event = ?")
                    .param(erased(one.event()))
                    .param(one.way())
                    .param(one.event())
                    .update();
        }
    }

    private record Named(String way, String event) {}

    private static String erased(String event) {
        return ERASED + Digests.hex(event.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Keeps it; false where it was heard before. What matches nothing is a difference that waits
     * for somebody of the body, or of any.
     *
     * @param day on which it is heard, where the body is
     */
    static boolean add(
            JdbcClient jobs, Said said, Cashier.Heard standing, LocalDate day, Instant at) {
        return jobs.sql(
                                """
                                with fresh as (
                                  insert into payments.heard (way, event, attempt, outcome, cents,
                                    currency, at, standing)
                                  values (:way, :event, :attempt, :outcome, :cents, :currency, :at,
                                    :standing)
                                  on conflict do nothing returning attempt),
                                waits as (
                                  insert into payments.differences (id, home, kind, name, reference,
                                    event, attempt, flow, ours, theirs, currency, day, at)
                                  select :id, a.home, 'message', :way || '/' || :event,
                                    f.attempt::text, :event, a.id, :outcome, a.cents, :cents,
                                    :currency, :day, :at
                                  from fresh f left join payments.attempts a on a.id = f.attempt
                                  where :standing in ('unknown', 'differs')
                                  on conflict do nothing)
                                select count(*) from fresh
                                """)
                        .param("id", Ids.next())
                        .param("way", said.way())
                        .param("event", said.event())
                        .param("attempt", said.attempt())
                        .param("outcome", said.outcome().code())
                        .param("cents", said.cents())
                        .param("currency", said.currency())
                        .param("standing", standing.name().toLowerCase(Locale.ROOT))
                        .param("day", day)
                        .param("at", DueTable.timestamp(at))
                        .query(Long.class)
                        .single()
                == 1;
    }
}
