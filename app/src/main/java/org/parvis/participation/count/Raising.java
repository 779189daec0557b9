package org.parvis.participation.count;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Add1: shares are raised by one unit of the currency for each voter, again and again; the last
 * outcome that the true budget pays counts. It ends at the first one over the budget, or when all
 * that anybody supports is in.
 */
record Raising(EqualShares run, long raises) {
    static Raising of(Election election, Method method) {
        EqualShares run = EqualShares.run(election, method, election.budget);
        Raising best = new Raising(run, 0);
        if (!method.completion().raises()) {
            return best;
        }
        long supported = Arrays.stream(election.votes).filter(v -> v > 0).count();
        long step = election.unit * election.voters;
        while (best.run.chosen().size() < supported) {
            long raises = best.raises + best.idle(election, method);
            EqualShares next = EqualShares.run(election, method, election.budget + raises * step);
            if (next.cost() > election.budget) {
                return best;
            }
            best = new Raising(next, raises);
        }
        return best;
    }

    /**
     * Raises until something can change. When all ballots are alike, projects come in one order,
     * and nothing moves before the shares pay one that was too dear; else any raise may move some.
     */
    private long idle(Election election, Method method) {
        if (election.size.length > 1) {
            return 1;
        }
        long step = election.unit * election.voters;
        long left = election.budget + raises * step;
        long missing = Long.MAX_VALUE;
        for (int project : inOrder(election, method)) {
            long cost = election.cost(project);
            if (cost <= left) {
                left -= cost;
            } else {
                missing = Math.min(missing, cost - left);
            }
        }
        return Math.ceilDiv(missing, step);
    }

    private static List<Integer> inOrder(Election election, Method method) {
        Comparator<Integer> order =
                method.utility() == Method.Utility.COST
                        ? Comparator.comparingLong(p -> -election.votes[p])
                        : Comparator.comparing(
                                p -> Fraction.of(election.cost(p), election.votes[p]));
        for (TieBreak by : method.ties()) {
            order = order.thenComparing(by.order(election));
        }
        return IntStream.range(0, election.votes.length)
                .filter(p -> election.votes[p] > 0)
                .boxed()
                .sorted(order)
                .toList();
    }
}
