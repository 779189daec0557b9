package org.parvis.participation.budget;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.participation.Consultation;
import org.parvis.participation.CountMethod;
import org.parvis.participation.CountMethod.Completion;
import org.parvis.participation.CountMethod.Rule;
import org.parvis.participation.CountMethod.Utility;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.participation.budget.CountsOfBudgets.Come;
import org.parvis.participation.budget.KeptBallots.Kept;
import org.parvis.participation.count.Count;
import org.parvis.participation.count.Counted;
import org.parvis.participation.count.Election;
import org.parvis.participation.count.Outcome;
import org.parvis.participation.count.PbFile;
import org.parvis.participation.count.Reach;
import org.parvis.participation.offline.FileRead;
import org.springframework.stereotype.Component;

/**
 * Counts the ballots of a budget once, from the file that everybody counts again and by the rule
 * that was sealed. Nothing is kept before the end of a count: one that is killed begins again and,
 * from the same file, comes out the same.
 */
@Component
public class BudgetCounts {
    private final HeldConsultations consultations;
    private final BudgetSeals seals;
    private final BudgetBallots ballots;
    private final KeptBallots kept;
    private final CountsOfBudgets counts;

    BudgetCounts(
            HeldConsultations consultations,
            BudgetSeals seals,
            BudgetBallots ballots,
            KeptBallots kept,
            CountsOfBudgets counts) {
        this.consultations = consultations;
        this.seals = seals;
        this.ballots = ballots;
        this.kept = kept;
        this.counts = counts;
    }

    /** Takes the ballots of all that are closed together, and counts them at once. */
    public void closeAll() {
        ballots.keepAll();
        countAll();
    }

    /** Counts all whose ballots were taken together and that are not counted yet. */
    void countAll() {
        consultations.all().stream().filter(one -> one.has(Tool.BUDGET)).forEach(this::count);
    }

    /** Ballots that were altered are looked at again: whoever mends their file is counted. */
    private void count(Consultation of) {
        Kept closed = kept.find(of).orElse(null);
        if (closed == null || closed.ballots() == 0 || counts.made(of)) {
            return;
        }
        InForce rule = seals.inForce(of);
        if (rule.holds()) {
            counts.keep(of, counted(closed, kept.all(of), rule.budget().method()));
        }
    }

    /** How far it is; it waits for nothing. */
    Tally of(Consultation of, InForce rule) {
        Kept closed = kept.find(of).orElse(null);
        if (closed == null || !rule.holds()) {
            return new Tally.Waiting(rule.state());
        }
        if (closed.ballots() == 0) {
            return new Tally.Nobody();
        }
        return counts.find(of)
                .map(one -> told(closed, one))
                .orElseGet(() -> new Tally.Counting(closed.ballots()));
    }

    private static Tally told(Kept kept, Come counted) {
        CountText count = counted.count();
        if (count == null) {
            return new Tally.Altered();
        }
        return count.byRule().isEmpty()
                ? new Tally.Endless(count.raises())
                : new Tally.Done(kept, count.votes(), count.byRule());
    }

    private static Come counted(Kept kept, String file, CountMethod method) {
        if (!kept.are(file)) {
            return new Come(null);
        }
        Election election = election(file);
        List<Tally.ByRule> all = new ArrayList<>();
        return new Come(
                switch (Count.of(election, method)) {
                    case Counted.Endless(long raises) -> CountText.endless(raises);
                    case Counted.Done(Outcome outcome) -> {
                        all.add(byRule(election, method, outcome));
                        others(method).forEach(it -> by(election, it).ifPresent(all::add));
                        yield new CountText(0, election.votes(), all);
                    }
                });
    }

    private static Election election(String file) {
        try {
            return switch (PbFile.read(new StringReader(file))) {
                case FileRead.Held<Election>(Election election) -> election;
                case FileRead.Refused<Election> refused ->
                        throw new IllegalStateException("Line " + refused.line() + " of ballots");
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Two other rules: the same ties, and the same completion where there is one. */
    private static List<CountMethod> others(CountMethod method) {
        Utility other = method.utility() == Utility.COST ? Utility.CARDINALITY : Utility.COST;
        return switch (method.rule()) {
            case EQUAL_SHARES ->
                    List.of(
                            new CountMethod(
                                    Rule.GREEDY, Utility.COST, Completion.NONE, method.ties()),
                            new CountMethod(
                                    Rule.EQUAL_SHARES, other, method.completion(), method.ties()));
            case GREEDY ->
                    List.of(
                            new CountMethod(
                                    Rule.EQUAL_SHARES,
                                    Utility.COST,
                                    Completion.ADD1U,
                                    method.ties()),
                            new CountMethod(
                                    Rule.EQUAL_SHARES,
                                    Utility.CARDINALITY,
                                    Completion.ADD1U,
                                    method.ties()));
        };
    }

    private static Optional<Tally.ByRule> by(Election election, CountMethod method) {
        return switch (Count.of(election, method)) {
            case Counted.Done(Outcome outcome) -> Optional.of(byRule(election, method, outcome));
            case Counted.Endless endless -> Optional.empty();
        };
    }

    private static Tally.ByRule byRule(Election election, CountMethod method, Outcome outcome) {
        return new Tally.ByRule(method, outcome, Reach.of(election, outcome.chosen()));
    }
}
