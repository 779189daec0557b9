package org.parvis.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.Outcome;

/**
 * The clock of a promise, as a list of what happened to it: each entry has its cause, its instant
 * and its legal day. What is due when is computed from the entries, never stored, so person and
 * agent see the same days left and anyone can recount them.
 *
 * <p>The day of an act is lived by who acts: a pause begins after its day, and counting resumes
 * after the day of the resumption, as a term begins after the day that starts it.
 */
public record Ledger(List<Entry> entries) {

    /** What can happen to a clock. */
    public enum Kind {
        START,
        PAUSE,
        RESUME,
        EXTEND,
        OUTAGE,
        RESTART,
        LATE,
        MET
    }

    /**
     * One thing that happened.
     *
     * @param at when it was recorded
     * @param day its legal day, which can be earlier (a postmark) or fixed by the law
     * @param cause why: an act, an article, an outage; for people
     * @param days days given, for a start, an extension, an outage and a restart
     */
    public record Entry(
            Kind kind,
            Instant at,
            LocalDate day,
            String cause,
            String regime,
            int version,
            int days) {}

    /** Where a clock stands. */
    public enum Phase {
        RUNNING,
        PAUSED,
        LATE,
        MET,
        MET_LATE
    }

    /**
     * What the entries amount to at an instant.
     *
     * @param term the term as it runs now; while paused, as it would run if it resumed on the asked
     *     day
     * @param counted days that have counted so far
     * @param paused days during which the clock stood still
     * @param left days of the calendar until the last day; 0 on it, negative after it
     */
    public record State(Phase phase, Term term, int allowed, int counted, int paused, int left) {

        public LocalDate due() {
            return term.lastDay();
        }

        public boolean late() {
            return phase == Phase.LATE || phase == Phase.MET_LATE;
        }
    }

    public Ledger {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.getFirst().kind() != Kind.START) {
            throw new IllegalArgumentException("A ledger begins with its start");
        }
    }

    public static Ledger start(
            LegalRegime regime, LocalDate day, int days, Instant at, String cause) {
        return new Ledger(
                List.of(
                        new Entry(
                                Kind.START, at, day, cause, regime.id(), regime.version(), days)));
    }

    public Outcome<Ledger> pause(Regimes regimes, LocalDate day, Instant at, String cause) {
        Run run = Run.of(this, regimes);
        if (run.paused()) {
            return Outcome.refused("calendar.ledger.alreadyPaused");
        }
        return open(run, day)
                .then(
                        ok ->
                                day.isAfter(run.term().lastDay())
                                        ? Outcome.refused(
                                                "calendar.ledger.tooLate", run.term().lastDay())
                                        : Outcome.ok(with(run, Kind.PAUSE, day, at, cause, 0)));
    }

    public Outcome<Ledger> resume(Regimes regimes, LocalDate day, Instant at, String cause) {
        Run run = Run.of(this, regimes);
        return run.paused()
                ? open(run, day).map(ok -> with(run, Kind.RESUME, day, at, cause, 0))
                : Outcome.refused("calendar.ledger.notPaused");
    }

    /** More days, given before the term ends: after it, there is nothing left to extend. */
    public Outcome<Ledger> extend(
            Regimes regimes, LocalDate day, int days, Instant at, String cause) {
        Run run = Run.of(this, regimes);
        return more(run, day, days)
                .then(
                        ok ->
                                !run.paused() && day.isAfter(run.term().lastDay())
                                        ? Outcome.refused(
                                                "calendar.ledger.tooLate", run.term().lastDay())
                                        : Outcome.ok(with(run, Kind.EXTEND, day, at, cause, days)));
    }

    /** Days given back for a recorded outage, which may be known only after the term ended. */
    public Outcome<Ledger> outage(
            Regimes regimes, LocalDate day, int days, Instant at, String cause) {
        Run run = Run.of(this, regimes);
        return more(run, day, days).map(ok -> with(run, Kind.OUTAGE, day, at, cause, days));
    }

    /** A new clock in place of the old one, perhaps under another regime. */
    public Outcome<Ledger> restart(
            Regimes regimes,
            LegalRegime regime,
            LocalDate day,
            int days,
            Instant at,
            String cause) {
        return more(Run.of(this, regimes), day, days)
                .map(
                        ok ->
                                with(
                                        new Entry(
                                                Kind.RESTART,
                                                at,
                                                day,
                                                cause,
                                                regime.id(),
                                                regime.version(),
                                                days)));
    }

    /**
     * Records that the term ended without an answer; the day is that of the law, not of the job.
     */
    public Outcome<Ledger> late(Regimes regimes, Instant at, String cause) {
        Run run = Run.of(this, regimes);
        if (run.paused() || run.met() != null || run.recordedLate() || !run.term().endedAt(at)) {
            return Outcome.refused("calendar.ledger.notLate", run.term().lastDay());
        }
        return Outcome.ok(with(run, Kind.LATE, run.term().lastDay(), at, cause, 0));
    }

    /** The promise was kept, in time or not. */
    public Outcome<Ledger> meet(Regimes regimes, LocalDate day, Instant at, String cause) {
        Run run = Run.of(this, regimes);
        return run.met() != null
                ? Outcome.refused("calendar.ledger.closed")
                : Outcome.ok(with(run, Kind.MET, day, at, cause, 0));
    }

    /** As it was before that act ended it: the act was a mistake, and time went on all along. */
    public Optional<Ledger> before(String cause) {
        Entry last = entries.getLast();
        return last.kind() == Kind.MET && last.cause().equals(cause)
                ? Optional.of(new Ledger(entries.subList(0, entries.size() - 1)))
                : Optional.empty();
    }

    public State state(Regimes regimes, Instant now) {
        return Run.of(this, regimes).at(now);
    }

    /**
     * What would be due if the awaited answer came on that day. Changes nothing when not paused.
     */
    public Term ifAnsweredOn(Regimes regimes, LocalDate day) {
        return Run.of(this, regimes).ifResumedOn(day);
    }

    /** What would be due with so many more days. */
    public Term ifExtendedBy(Regimes regimes, int days) {
        return Run.of(this, regimes).plus(days);
    }

    public Optional<Entry> last(Kind kind) {
        return entries.reversed().stream().filter(entry -> entry.kind() == kind).findFirst();
    }

    private static Outcome<Boolean> more(Run run, LocalDate day, int days) {
        return days < 1 ? Outcome.refused("calendar.ledger.noDays", days) : open(run, day);
    }

    private static Outcome<Boolean> open(Run run, LocalDate day) {
        if (run.met() != null) {
            return Outcome.refused("calendar.ledger.closed");
        }
        if (day.isBefore(run.since())) {
            return Outcome.refused("calendar.ledger.beforeLast", day, run.since());
        }
        return Outcome.ok(true);
    }

    private Ledger with(Run run, Kind kind, LocalDate day, Instant at, String cause, int days) {
        LegalRegime regime = run.regime();
        return with(new Entry(kind, at, day, cause, regime.id(), regime.version(), days));
    }

    private Ledger with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Ledger(more);
    }
}
