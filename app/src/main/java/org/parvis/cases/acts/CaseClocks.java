package org.parvis.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.KindNames;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.Resuming;
import org.parvis.cases.spi.State;
import org.parvis.cases.spi.TermMove;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the clocks of a file; what it gives back is written with the act that moved them. It runs
 * in the transaction of the act, in the scene of whoever acts.
 */
@Component
public class CaseClocks {
    /** The days that a person has to answer a notice of intention. */
    public static final String OBSERVATIONS = "observations";

    /** Acts of the body after which a clock may stand still until the person comes back. */
    private static final Set<String> TO_PERSON =
            CaseKinds.all().stream()
                    .filter(ActKind::asks)
                    .map(ActKind::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final CaseStore store;
    private final Calendars calendars;
    private final Acting acting;
    private final AnswerClock answer;

    public CaseClocks(CaseStore store, Calendars calendars, Acting acting, Services services) {
        this.answer = new AnswerClock(store, calendars, acting, services);
        this.store = store;
        this.calendars = calendars;
        this.acting = acting;
    }

    /** Every clock that still runs, ended today by that act, in time or not. */
    public List<Clock> met(JdbcClient sql, CaseFile head, String act) {
        Instant now = acting.now();
        List<Clock> met = new ArrayList<>();
        for (Clock clock : store.clocks(sql, head.id())) {
            Outcome<Ledger> ledger =
                    clock.ledger().meet(calendars.regimes(), acting.today(), now, act);
            if (ledger instanceof Outcome.Ok<Ledger>(Ledger next)) {
                met.add(clock.with(next, calendars, now));
            }
        }
        return met;
    }

    /** Whether it stands still because of the person, and not because a third party is heard. */
    public static boolean waitsForPerson(Clock clock) {
        return asksPerson(clock) || waitsForModule(clock);
    }

    /** Whether it stands still until the person answers what the body asked. */
    public static boolean asksPerson(Clock clock) {
        return stoppedBy(clock, CaseClocks::asks);
    }

    /** Whether it stands still until what a module waits for came: a payment. */
    static boolean waitsForModule(Clock clock) {
        return stoppedBy(clock, cause -> !KindNames.isOfCases(cause));
    }

    static boolean asks(String kind) {
        return TO_PERSON.contains(kind);
    }

    static boolean stoppedBy(Clock clock, Predicate<String> cause) {
        return clock.phase().equals("PAUSED")
                && clock.ledger()
                        .last(Ledger.Kind.PAUSE)
                        .filter(pause -> cause.test(pause.cause()))
                        .isPresent();
    }

    /**
     * The clock of the answer, stopped by that act, or why it cannot be; none where a module
     * stopped it before.
     */
    public Outcome<List<Clock>> stop(JdbcClient sql, CaseFile head, String cause) {
        return answer.stop(sql, head, cause);
    }

    /** Those that wait for the person, from the day on which their answer was received. */
    public List<Clock> answered(JdbcClient sql, CaseFile head, LocalDate on) {
        return answer.answered(sql, head, on);
    }

    /** These clocks, of which that of the answer stands still again while a module waits. */
    public List<Clock> still(JdbcClient sql, CaseFile head, List<Clock> moved) {
        return answer.still(sql, head, moved);
    }

    /** The act with the last day of the clock that goes on after it, if one does. */
    public static Payload due(Payload content, List<Clock> moved) {
        return moved.stream()
                .filter(clock -> clock.ledger().entries().getLast().kind() == Ledger.Kind.RESUME)
                .filter(clock -> content instanceof Resuming)
                .<Payload>map(clock -> ((Resuming) content).due(clock.dueOn()))
                .findFirst()
                .orElse(content);
    }

    /** The clock of the answer, stopped; none when the service lets it run or it does not run. */
    public List<Clock> stopped(
            JdbcClient sql, CaseFile head, ProcessDefinition process, String cause) {
        return process.questionsStopClock()
                        && head.state() != State.DEEMED
                        && stop(sql, head, cause) instanceof Outcome.Ok<List<Clock>>(var stopped)
                ? stopped
                : List.of();
    }

    /** A new clock that starts today. */
    public Clock start(String term, String regime, int days, String cause) {
        Instant now = acting.now();
        Ledger ledger =
                Ledger.start(calendars.regimes().current(regime), acting.today(), days, now, cause);
        return Clock.of(term, ledger, calendars, now);
    }

    /** One clock after a change, or why it cannot change. */
    public Outcome<Clock> change(
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

    /**
     * The clocks of those who stand in the file beside whose file it is, after what an act of a
     * module does to them; one that does not run ends no more.
     */
    public List<Clock> moved(JdbcClient sql, CaseFile head, Payload act) {
        return moved(sql, head, act, List.of());
    }

    /** The same beside clocks that were moved for it already. */
    public List<Clock> moved(JdbcClient sql, CaseFile head, Payload act, List<Clock> already) {
        List<TermMove> moves = act.kind().terms(act);
        boolean ends = !KindNames.isOfCases(act.kind().name()) && ends(head, act);
        List<Clock> moved = new ArrayList<>(answer.after(sql, head, act).stream().toList());
        if (moves.isEmpty() && !ends) {
            return moved;
        }
        List<Clock> standing = store.partyClocks(sql, head.id());
        for (TermMove move : moves) {
            switch (move) {
                case TermMove.Starts starts -> moved.add(started(starts, act));
                case TermMove.Ends end -> ended(standing, end, act).ifPresent(moved::add);
            }
        }
        if (ends) {
            moved.addAll(
                    over(standing, act, Stream.concat(already.stream(), moved.stream()).toList()));
        }
        return moved;
    }

    /** Whether it leaves the body nothing to answer. */
    private static boolean ends(CaseFile head, Payload act) {
        return head.state().open()
                && act.kind().after(head.state(), act).filter(to -> !to.open()).isPresent();
    }

    /** Every other clock of the file, met: nothing is owed any more. */
    private List<Clock> over(List<Clock> standing, Payload act, List<Clock> already) {
        Instant now = acting.now();
        return standing.stream()
                .filter(clock -> !clock.phase().startsWith("MET"))
                .filter(clock -> already.stream().noneMatch(clock::isSame))
                .flatMap(clock -> met(clock, act, now).stream())
                .toList();
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

    private Optional<Clock> ended(List<Clock> standing, TermMove.Ends end, Payload act) {
        Instant now = acting.now();
        return standing.stream()
                .filter(clock -> clock.party() == end.party() && clock.term().equals(end.term()))
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
