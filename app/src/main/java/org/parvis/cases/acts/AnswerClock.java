package org.parvis.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.spi.AnswerMove;
import org.parvis.cases.spi.KindNames;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The days that the body has to answer: here they are stopped, by whichever act, and here a module
 * lets them go on. What one module stopped no other lets go on, and neither does a word of the
 * person; what several wait for is waited for until the last of them came. Each method reads in the
 * scene of whoever acts.
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
                                                ? now(clock, act.kind().name())
                                                : goesOn(sql, head, clock, act.kind().name()));
    }

    /**
     * Stopped by that act; none where a module stopped it before: whom the act asks is waited for
     * once what the module waits for came.
     */
    Outcome<List<Clock>> stop(JdbcClient sql, CaseFile head, String cause) {
        return find(sql, head)
                .map(
                        clock ->
                                CaseClocks.waitsForModule(clock)
                                        ? Outcome.ok(List.<Clock>of())
                                        : stopped(clock, cause).map(List::of))
                .orElseGet(() -> Outcome.refused("cases.refused.noClock"));
    }

    /**
     * Those that wait for the person go on from that day, or from today where that is too early.
     */
    List<Clock> answered(JdbcClient sql, CaseFile head, LocalDate on) {
        List<Clock> moved =
                store.clocks(sql, head.id()).stream()
                        .filter(CaseClocks::asksPerson)
                        .flatMap(
                                clock ->
                                        Stream.of(on, acting.today())
                                                .flatMap(day -> resumed(clock, day).stream())
                                                .limit(1))
                        .toList();
        return still(sql, head, moved);
    }

    private Optional<Clock> resumed(Clock clock, LocalDate day) {
        Instant now = acting.now();
        return clock.ledger().resume(calendars.regimes(), day, now, "answered")
                        instanceof Outcome.Ok<Ledger>(Ledger next)
                ? Optional.of(clock.with(next, calendars, now))
                : Optional.empty();
    }

    /** What goes on by a word of the person stands still again where a module waits. */
    List<Clock> still(JdbcClient sql, CaseFile head, List<Clock> moved) {
        String term = term(head);
        return moved.stream()
                .map(
                        clock ->
                                clock.term().equals(term) && clock.phase().equals("RUNNING")
                                        ? awaited(sql, head)
                                                .flatMap(cause -> now(clock, cause))
                                                .orElse(clock)
                                        : clock)
                .toList();
    }

    /** By which act a module waits: one that stopped the clock, or would have if it had run. */
    private Optional<String> awaited(JdbcClient sql, CaseFile head) {
        Map<String, String> waiting = new LinkedHashMap<>();
        for (StoredAct act : store.acts(sql, head.id())) {
            Payload content = act.content();
            if (content != null && !KindNames.isOfCases(content.kind().name())) {
                String kind = content.kind().name();
                switch (content.kind().answer(content)) {
                    case STOPS -> waiting.put(module(kind), kind);
                    case GOES_ON -> waiting.remove(module(kind));
                    case NONE -> {}
                }
            }
        }
        return waiting.values().stream().findFirst();
    }

    private static String module(String kind) {
        return kind.substring(0, kind.indexOf('.') + 1);
    }

    private Optional<Clock> find(JdbcClient sql, CaseFile head) {
        String term = term(head);
        return store.clocks(sql, head.id()).stream()
                .filter(clock -> clock.term().equals(term))
                .findFirst();
    }

    private String term(CaseFile head) {
        return services.of(head).process().answerTerm().map(ProcessDefinition.Term::id).orElse("");
    }

    private Outcome<Clock> stopped(Clock clock, String cause) {
        Instant now = acting.now();
        return clock.ledger()
                .pause(calendars.regimes(), acting.today(), now, cause)
                .map(next -> clock.with(next, calendars, now));
    }

    private Optional<Clock> now(Clock clock, String cause) {
        return stopped(clock, cause) instanceof Outcome.Ok<Clock>(Clock next)
                ? Optional.of(next)
                : Optional.empty();
    }

    /** Whom the body asked or told meanwhile is waited for from here. */
    private Optional<Clock> goesOn(JdbcClient sql, CaseFile head, Clock clock, String kind) {
        Instant now = acting.now();
        if (!CaseClocks.stoppedBy(clock, cause -> cause.startsWith(module(kind)))
                || !(clock.ledger().resume(calendars.regimes(), acting.today(), now, kind)
                        instanceof Outcome.Ok<Ledger>(Ledger next))) {
            return Optional.empty();
        }
        Clock going = clock.with(next, calendars, now);
        return Optional.of(turned(sql, head).flatMap(by -> now(going, by)).orElse(going));
    }

    /**
     * By which act the body turned to somebody: to a third party, by whose own days it answers from
     * then on, or to the person, who has not answered yet.
     */
    private Optional<String> turned(JdbcClient sql, CaseFile head) {
        List<String> kinds =
                store.acts(sql, head.id()).reversed().stream()
                        .map(act -> act.envelope().kind())
                        .toList();
        String told = ThirdPartyAct.ThirdPartyNotified.KIND.name();
        if (kinds.contains(told)) {
            return Optional.of(told);
        }
        return head.state() == State.WAITING_PERSON
                        && services.of(head).process().questionsStopClock()
                ? kinds.stream().filter(CaseClocks::asks).findFirst()
                : Optional.empty();
    }
}
