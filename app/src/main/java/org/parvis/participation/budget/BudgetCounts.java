package org.parvis.participation.budget;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.participation.Consultation;
import org.parvis.participation.CountMethod;
import org.parvis.participation.CountMethod.Completion;
import org.parvis.participation.CountMethod.Rule;
import org.parvis.participation.CountMethod.Utility;
import org.parvis.participation.FileRead;
import org.parvis.participation.budget.BudgetBallots.Kept;
import org.parvis.participation.count.Count;
import org.parvis.participation.count.Counted;
import org.parvis.participation.count.Election;
import org.parvis.participation.count.Outcome;
import org.parvis.participation.count.PbFile;
import org.parvis.participation.count.Reach;
import org.springframework.stereotype.Component;

/**
 * Counts the ballots that everybody can have, from the same file, by the rule that was sealed. The
 * same file under the same rule is counted once for as long as the program runs.
 */
@Component
class BudgetCounts {
    private static final int MOST_HELD = 50;

    private final BudgetSeals seals;
    private final BudgetBallots ballots;
    private final Map<Asked, Tally> held = new ConcurrentHashMap<>();

    BudgetCounts(BudgetSeals seals, BudgetBallots ballots) {
        this.seals = seals;
        this.ballots = ballots;
    }

    private record Asked(String ballots, CountMethod method) {}

    Tally of(Consultation of) {
        InForce rule = seals.inForce(of);
        Kept kept = ballots.find(of).orElse(null);
        if (kept == null || !rule.holds()) {
            return new Tally.Waiting(rule.state());
        }
        if (kept.ballots() == 0) {
            return new Tally.Nobody();
        }
        if (held.size() >= MOST_HELD) {
            held.clear();
        }
        CountMethod method = rule.budget().method();
        return held.computeIfAbsent(
                new Asked(kept.digest(), method),
                none -> counted(kept, ballots.file(of).orElse(""), method));
    }

    private static Tally counted(Kept kept, String file, CountMethod method) {
        if (!kept.are(file)) {
            return new Tally.Altered(kept.digest());
        }
        Election election = election(file);
        return switch (Count.of(election, method)) {
            case Counted.Endless(long raises) -> new Tally.Endless(raises);
            case Counted.Done(Outcome outcome) -> {
                List<Tally.ByRule> all = new ArrayList<>();
                all.add(byRule(election, method, outcome));
                others(method).forEach(other -> by(election, other).ifPresent(all::add));
                yield new Tally.Done(kept, election, List.copyOf(all));
            }
        };
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
