package org.parvis.cases.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.TermMove;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clocks of those who stand in a file beside whose file it is: what an act of a module does to
 * them is written with the act. In the transaction and scene of whoever acts.
 */
@Component
public class PartyClocks {
    private final CaseStore store;
    private final Calendars calendars;
    private final Acting acting;

    PartyClocks(CaseStore store, Calendars calendars, Acting acting) {
        this.store = store;
        this.calendars = calendars;
        this.acting = acting;
    }

    /** The clocks after what the act does to them; one that does not run ends no more. */
    public List<Clock> moved(JdbcClient sql, CaseFile head, Payload act) {
        List<Clock> moved = new ArrayList<>();
        for (TermMove move : act.kind().terms(act)) {
            switch (move) {
                case TermMove.Starts starts -> moved.add(started(starts, act));
                case TermMove.Ends ends -> ended(sql, head, ends, act).ifPresent(moved::add);
            }
        }
        return moved;
    }

    private Clock started(TermMove.Starts starts, Payload act) {
        Instant now = acting.now();
        Ledger ledger =
                Ledger.start(
                        calendars.regimes().current(starts.regime()),
                        acting.today(),
                        starts.days(),
                        now,
                        act.kind().name());
        return Clock.of(starts.term(), ledger, calendars, now).of(starts.party());
    }

    private Optional<Clock> ended(JdbcClient sql, CaseFile head, TermMove.Ends ends, Payload act) {
        Instant now = acting.now();
        return store.partyClocks(sql, head.id()).stream()
                .filter(clock -> clock.party() == ends.party() && clock.term().equals(ends.term()))
                .findFirst()
                .flatMap(clock -> met(clock, act, now));
    }

    private Optional<Clock> met(Clock clock, Payload act, Instant now) {
        Outcome<Ledger> met =
                clock.ledger().meet(calendars.regimes(), acting.today(), now, act.kind().name());
        return met instanceof Outcome.Ok<Ledger>(Ledger next)
                ? Optional.of(clock.with(next, calendars, now))
                : Optional.empty();
    }
}
