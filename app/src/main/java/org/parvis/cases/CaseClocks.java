package org.parvis.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the clocks of a file; what it gives back is written with the act that moved them. */
@Component
class CaseClocks {
    private final CaseStore store;
    private final Calendars calendars;
    private final Acting acting;

    CaseClocks(CaseStore store, Calendars calendars, Acting acting) {
        this.store = store;
        this.calendars = calendars;
        this.acting = acting;
    }

    /** Every clock that an answer of today ends, in time or not. */
    List<Clock> met(JdbcClient sql, CaseFile head) {
        Instant now = acting.now();
        List<Clock> met = new ArrayList<>();
        for (Clock clock : store.clocks(sql, head.id())) {
            Outcome<Ledger> ledger =
                    clock.ledger().meet(calendars.regimes(), acting.today(), now, "decided");
            if (ledger instanceof Outcome.Ok<Ledger>(Ledger next)) {
                met.add(clock.with(next, calendars, now));
            }
        }
        return met;
    }

    /** One clock after a change, or why it cannot change. */
    Outcome<Clock> change(
            JdbcClient sql,
            CaseFile head,
            String term,
            BiFunction<Ledger, Instant, Outcome<Ledger>> change) {
        Instant now = acting.now();
        return store.clocks(sql, head.id()).stream()
                .filter(clock -> clock.term().equals(term))
                .findFirst()
                .map(
                        clock ->
                                change.apply(clock.ledger(), now)
                                        .map(l -> clock.with(l, calendars, now)))
                .orElseGet(() -> Outcome.refused("cases.refused.noClock"));
    }
}
