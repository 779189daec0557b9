package org.parvis.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ledger read from its first entry to its last. {@code used} days were counted before {@code
 * since}; the rest of {@code allowed} counts from there unless the clock is paused.
 */
record Run(
        LegalRegime regime,
        LocalDate start,
        LocalDate since,
        int allowed,
        int used,
        int pausedDays,
        boolean paused,
        boolean recordedLate,
        @Nullable LocalDate met) {

    static Run of(Ledger ledger, Regimes regimes) {
        Run run = null;
        for (Ledger.Entry entry : ledger.entries()) {
            LegalRegime regime = regimes.version(entry.regime(), entry.version());
            run =
                    run == null || entry.kind() == Ledger.Kind.RESTART
                            ? started(regime, entry)
                            : run.then(entry);
        }
        if (run == null) {
            throw new IllegalArgumentException("A ledger begins with its start");
        }
        return run;
    }

    private static Run started(LegalRegime regime, Ledger.Entry entry) {
        LocalDate day = entry.day();
        return new Run(
                regime,
                day,
                Counting.dayBefore(regime, day),
                entry.days(),
                0,
                0,
                false,
                false,
                null);
    }

    private Run then(Ledger.Entry entry) {
        LocalDate day = entry.day();
        return switch (entry.kind()) {
            case PAUSE ->
                    new Run(
                            regime,
                            day,
                            day,
                            allowed,
                            used + counted(day),
                            pausedDays,
                            true,
                            false,
                            null);
            case RESUME ->
                    new Run(
                            regime,
                            day,
                            day,
                            allowed,
                            used,
                            pausedDays + counted(day),
                            false,
                            false,
                            null);
            case EXTEND, OUTAGE -> given(entry.days());
            case LATE ->
                    new Run(regime, start, since, allowed, used, pausedDays, paused, true, met);
            case MET ->
                    new Run(
                            regime,
                            start,
                            since,
                            allowed,
                            used,
                            pausedDays,
                            paused,
                            recordedLate,
                            day);
            case START, RESTART -> started(regime, entry);
        };
    }

    private Run given(int days) {
        return new Run(
                regime, start, since, allowed + days, used, pausedDays, paused, recordedLate, met);
    }

    /** The term in the days that remain, none when it is paused on its last day. */
    Term term() {
        return Counting.after(regime, start, since, remaining());
    }

    Term ifResumedOn(LocalDate day) {
        return paused ? Counting.after(regime, day, day, remaining()) : term();
    }

    private int remaining() {
        return Math.max(0, allowed - used);
    }

    Term plus(int days) {
        return given(days).term();
    }

    Ledger.State at(Instant now) {
        LocalDate today = regime.dayOf(now);
        LocalDate end = met == null ? today : met;
        Term term = paused ? ifResumedOn(end.isBefore(since) ? since : end) : term();
        int counted = paused ? used : Math.min(allowed, used + counted(end));
        int still = paused ? pausedDays + counted(end) : pausedDays;
        int left = Math.toIntExact(term.lastDay().toEpochDay() - end.toEpochDay());
        return new Ledger.State(phase(term, now), term, allowed, counted, still, left);
    }

    private Ledger.Phase phase(Term term, Instant now) {
        if (met != null) {
            boolean late = !paused && met.isAfter(term.lastDay());
            return late ? Ledger.Phase.MET_LATE : Ledger.Phase.MET;
        }
        if (paused) {
            return Ledger.Phase.PAUSED;
        }
        return term.endedAt(now) ? Ledger.Phase.LATE : Ledger.Phase.RUNNING;
    }

    private int counted(LocalDate day) {
        return Counting.countedBetween(regime, since, day);
    }
}
