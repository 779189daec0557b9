package org.parvis.cases.acts;

import java.time.Instant;
import java.util.Optional;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.spi.AnswerMove;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The days that the body has to answer, as acts of modules stop them and let them go on. What one
 * module stopped no other lets go on, and neither does a word of the person. Each method reads in
 * the scene of whoever acts.
 */
final class AnswerClock {
    private final CaseStore store;
    private final Calendars calendars;
    private final Acting acting;
    private final Services services;

    AnswerClock(CaseStore store, Calendars calendars, Acting acting, Services services) {
        this.store = store;
        this.calendars = calendars;
        this.acting = acting;
        this.services = services;
    }

    /** The clock after such an act; nothing where that does not move it. */
    Optional<Clock> after(JdbcClient sql, CaseFile head, Payload act) {
        AnswerMove move = act.kind().answer(act);
        return move == AnswerMove.NONE || !head.state().open() || head.state() == State.DEEMED
                ? Optional.empty()
                : find(sql, head)
                        .flatMap(
                                clock ->
                                        move == AnswerMove.STOPS
                                                ? stopped(clock, act.kind().name())
                                                : goesOn(sql, head, clock, act.kind().name()));
    }

    /** Whether what a module waits for stopped it. */
    boolean stoppedByModule(JdbcClient sql, CaseFile head) {
        return find(sql, head).filter(CaseClocks::waitsForModule).isPresent();
    }

    private Optional<Clock> find(JdbcClient sql, CaseFile head) {
        String term =
                services.of(head).process().answerTerm().map(ProcessDefinition.Term::id).orElse("");
        return store.clocks(sql, head.id()).stream()
                .filter(clock -> clock.term().equals(term))
                .findFirst();
    }

    private Optional<Clock> stopped(Clock clock, String cause) {
        Instant now = acting.now();
        return clock.ledger().pause(calendars.regimes(), acting.today(), now, cause)
                        instanceof Outcome.Ok<Ledger>(Ledger next)
                ? Optional.of(clock.with(next, calendars, now))
                : Optional.empty();
    }

    /** Whom the body asked meanwhile is waited for from here. */
    private Optional<Clock> goesOn(JdbcClient sql, CaseFile head, Clock clock, String kind) {
        String module = kind.substring(0, kind.indexOf('.') + 1);
        Instant now = acting.now();
        if (!CaseClocks.stoppedBy(clock, cause -> cause.startsWith(module))
                || !(clock.ledger().resume(calendars.regimes(), acting.today(), now, kind)
                        instanceof Outcome.Ok<Ledger>(Ledger next))) {
            return Optional.empty();
        }
        Clock going = clock.with(next, calendars, now);
        return Optional.of(asked(sql, head).flatMap(by -> stopped(going, by)).orElse(going));
    }

    /** By which act the person was asked what they have not answered. */
    private Optional<String> asked(JdbcClient sql, CaseFile head) {
        return head.state() == State.WAITING_PERSON
                        && services.of(head).process().questionsStopClock()
                ? store.acts(sql, head.id()).reversed().stream()
                        .map(act -> act.envelope().kind())
                        .filter(CaseClocks::asks)
                        .findFirst()
                : Optional.empty();
    }
}
