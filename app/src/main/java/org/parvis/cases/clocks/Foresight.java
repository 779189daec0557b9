package org.parvis.cases.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.ClockAct;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.decision.FairSteps;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.dossier.DecisionRules;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Words;

/**
 * What would happen in a file, computed from its clocks: if the person does nothing, and if they
 * answer on some day. Nothing here is guessed: only terms of the law and of the service speak.
 */
public record Foresight(
        CaseFile head,
        List<StoredAct> acts,
        List<Clock> clocks,
        ProcessDefinition process,
        Calendars calendars,
        SaidLaw law,
        LocalDate today) {

    /** If the person does nothing, in sentences; none when nothing depends on them any more. */
    public List<String> nothing(Words w) {
        List<String> said = new ArrayList<>();
        ReviewAct.Intended notice = FairSteps.open(acts);
        if (notice != null && FairSteps.observed(acts) == null && head.state().open()) {
            LocalDate until = FairSteps.until(acts);
            if (until != null && !today.isAfter(until)) {
                said.add(w.say("review.nothing.notice", w.dateLong(until)));
            }
        }
        answerClock().ifPresent(clock -> open(clock, w).ifPresent(said::add));
        remedies(w).ifPresent(said::add);
        return said;
    }

    private Optional<String> open(Clock clock, Words w) {
        if (!head.state().open() || head.state() == State.DEEMED) {
            return Optional.empty();
        }
        if (CaseClocks.waitsForPerson(clock)) {
            return Optional.of(w.say("review.nothing.paused"));
        }
        if (head.state() == State.WAITING_PERSON) {
            return Optional.of(w.say("review.nothing.runs", w.dateLong(clock.dueOn())));
        }
        return clock.dueOn().isBefore(today)
                ? Optional.empty()
                : process.term(clock.term())
                        .map(
                                term ->
                                        w.say(
                                                "review.nothing.term",
                                                w.dateLong(clock.dueOn()),
                                                term.effectText().in(w.lang())));
    }

    private Optional<String> remedies(Words w) {
        return lastResult()
                .flatMap(
                        result ->
                                lastDay(result).map(day -> w.say(stands(result), w.dateLong(day))));
    }

    /** The last day on which one of its remedies is still open. */
    private Optional<LocalDate> lastDay(Given result) {
        return result.codes().stream()
                .flatMap(code -> process.remedy(code).stream())
                .flatMap(remedy -> law.until(head, remedy, result.on()).stream())
                .filter(day -> !day.isBefore(today))
                .max(LocalDate::compareTo);
    }

    /** What cannot be changed by waiting: nobody decided while only the law has spoken. */
    private static String stands(Given result) {
        return result.byLaw() ? "review.nothing.deemed" : "review.nothing.remedy";
    }

    private record Given(List<String> codes, LocalDate on, boolean byLaw) {}

    private Optional<Given> lastResult() {
        for (StoredAct act : acts.reversed()) {
            if (act.said(ActContent.Decided.class) instanceof ActContent.Decided decided) {
                return Optional.of(new Given(decided.remedies(), day(act.envelope().at()), false));
            }
            if (act.said(ClockAct.Effected.class) instanceof ClockAct.Effected effected) {
                return Optional.of(
                        new Given(DecisionRules.remediesOfLaw(process), effected.endedOn(), true));
            }
        }
        return Optional.empty();
    }

    private LocalDate day(Instant at) {
        return calendars.regimes().current(process.terms().getFirst().regime()).dayOf(at);
    }

    /** Whether somebody waits for the person, so that the day of their answer changes something. */
    public boolean awaited() {
        return head.state() == State.WAITING_PERSON;
    }

    /** Last day of the body's answer if the person answered on that day. */
    public Optional<LocalDate> ifAnsweredOn(LocalDate day) {
        return answerClock()
                .map(clock -> clock.ledger().ifAnsweredOn(calendars.regimes(), day).lastDay());
    }

    /** The clock of the body's answer. */
    private Optional<Clock> answerClock() {
        return process.answerTerm()
                .flatMap(
                        term ->
                                clocks.stream()
                                        .filter(clock -> clock.term().equals(term.id()))
                                        .findFirst())
                .filter(clock -> clock.ledger().last(Ledger.Kind.MET).isEmpty());
    }
}
