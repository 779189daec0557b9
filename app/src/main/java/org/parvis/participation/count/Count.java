package org.parvis.participation.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.parvis.participation.CountMethod;
import org.parvis.participation.count.Outcome.Reason;

/** Counts an election: the same outcome for any order of its ballots, projects and lines. */
public final class Count {
    private final Election election;
    private final CountMethod method;
    private final TieRule rule;
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private BigDecimal share = BigDecimal.ZERO;
    private long raises;
    private long left;

    private Count(Election election, CountMethod method) {
        this.election = election;
        this.method = method;
        rule = new TieRule(election, method.ties());
        left = election.budget;
    }

    public static Counted of(Election election, CountMethod method) {
        Count count = new Count(election, method);
        return switch (method.rule()) {
            case GREEDY -> {
                count.fill();
                yield new Counted.Done(count.outcome());
            }
            case EQUAL_SHARES -> {
                Raising raising = Raising.of(election, method);
                yield raising.ended()
                        ? new Counted.Done(count.shared(raising))
                        : new Counted.Endless(raising.raises());
            }
        };
    }

    private Outcome shared(Raising raising) {
        EqualShares run = raising.run();
        raises = raising.raises();
        chosen.addAll(run.chosen());
        ties.addAll(run.ties);
        left -= run.cost();
        Reasons why = new Reasons(election);
        share = why.share(run.purses);
        reasons.addAll(why.paid(run.purses));
        if (method.completion().fills()) {
            fill();
        } else {
            reasons.addAll(why.notPaid(run.purses));
        }
        return outcome();
    }

    /** The most votes first, if they fit in what is left. */
    private void fill() {
        Set<Integer> taken = Set.copyOf(chosen);
        List<Integer> open =
                IntStream.range(0, election.votes.length)
                        .filter(p -> election.votes[p] > 0 && !taken.contains(p))
                        .boxed()
                        .sorted(Comparator.comparingLong(p -> -election.votes[p]))
                        .toList();
        int from = 0;
        while (from < open.size()) {
            int to = from + 1;
            while (to < open.size() && votes(open, to) == votes(open, from)) {
                to++;
            }
            fillEqual(new ArrayList<>(open.subList(from, to)));
            from = to;
        }
    }

    private long votes(List<Integer> open, int at) {
        return election.votes[open.get(at)];
    }

    /** Between projects with as many votes, of those that fit, the rule of ties says which. */
    private void fillEqual(List<Integer> equal) {
        while (!equal.isEmpty()) {
            List<Integer> fit = equal.stream().filter(p -> election.cost(p) <= left).toList();
            if (fit.isEmpty()) {
                equal.forEach(
                        p ->
                                reasons.add(
                                        new Outcome.TooDear(
                                                election.id(p), election.votes[p], money(left))));
                return;
            }
            int first = rule.first(chosen.size() + 1, fit, ties);
            chosen.add(first);
            equal.remove(Integer.valueOf(first));
            left -= election.cost(first);
            reasons.add(new Outcome.Fits(election.id(first), chosen.size(), election.votes[first]));
        }
    }

    private Outcome outcome() {
        for (int p = 0; p < election.votes.length; p++) {
            if (election.votes[p] == 0) {
                reasons.add(new Outcome.Unsupported(election.id(p)));
            }
        }
        return new Outcome(
                chosen.stream().map(election::id).toList(),
                money(election.budget - left),
                List.copyOf(ties),
                share,
                raises,
                List.copyOf(reasons));
    }

    private BigDecimal money(long sum) {
        return Reasons.money(sum, election.unit);
    }
}
