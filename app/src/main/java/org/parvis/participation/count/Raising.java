package org.parvis.participation.count;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parvis.participation.CountMethod;
import org.parvis.participation.TieBreak;

/**
 * Add1: shares are raised by one unit of the currency for each voter, again and again; the last
 * outcome that the true budget pays counts. It ends at the first one over the budget, or when all
 * that anybody supports is in. Raises that certainly change nothing are left out where that is
 * known at little cost; else it is given up after many, so that no file keeps a machine for days.
 *
 * @param raises how often shares were raised for that run
 * @param ended whether the rule came to its end
 */
record Raising(EqualShares run, long raises, boolean ended) {
    /** So many visits of a project by a kind of ballot: some seconds. */
    private static final long MOST_WORK = 100_000_000;

    /** So many raises are tried of the largest files too. */
    private static final long LEAST_RAISES = 2_000;

    /** So many exact sums are reckoned to leave raises out. */
    private static final long MOST_SUMS = 20_000;

    private static final int PATIENCE = 64;

    /** What one run costs beside them. */
    private static final long EACH_RUN = 100;

    /** Money above it does not fit beside its small parts. */
    private static final long MOST_MONEY = 1L << 60;

    static Raising of(Election election, CountMethod method) {
        return of(election, method, PATIENCE);
    }

    /**
     * @param patience after how many raises that changed nothing it is asked how many more will not
     */
    static Raising of(Election election, CountMethod method, int patience) {
        Raising best = at(election, method, 0);
        if (!method.completion().raises()) {
            return best;
        }
        long supported = Arrays.stream(election.votes).filter(v -> v > 0).count();
        long most = most(election);
        int same = 0;
        for (long runs = 0; best.run.chosen().size() < supported; runs++) {
            if (same >= patience || election.size.length == 1) {
                best = best.on(election, method);
                same = 0;
            }
            if (runs > most || best.raises >= limit(election)) {
                return new Raising(best.run, best.raises, false);
            }
            Raising next = at(election, method, best.raises + 1);
            if (next.run.cost() > election.budget) {
                return best;
            }
            same = next.run.chosen().equals(best.run.chosen()) ? same + 1 : 0;
            best = next;
        }
        return best;
    }

    private static Raising at(Election election, CountMethod method, long raises) {
        long money = election.budget + raises * election.unit * election.voters;
        return new Raising(EqualShares.run(election, method, money), raises, true);
    }

    private static long most(Election election) {
        long each = EACH_RUN + election.ofKind.to.length + election.projects.size();
        return Math.max(LEAST_RAISES, MOST_WORK / each);
    }

    private static long limit(Election election) {
        return (MOST_MONEY - election.budget) / (election.unit * election.voters);
    }

    /** The last one of those that certainly give the same. */
    private Raising on(Election election, CountMethod method) {
        long still =
                election.size.length == 1
                        ? idle(election, method)
                        : Still.work(election, run) > MOST_SUMS
                                ? 0
                                : Still.after(election, method, run);
        return still == 0
                ? this
                : at(election, method, raises + Math.min(still, limit(election) - raises));
    }

    /**
     * The same where all ballots are alike: projects come in one order, and nothing moves before
     * the shares pay one that was too dear.
     */
    private long idle(Election election, CountMethod method) {
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
        return Math.ceilDiv(missing, step) - 1;
    }

    private static List<Integer> inOrder(Election election, CountMethod method) {
        Comparator<Integer> order =
                method.utility() == CountMethod.Utility.COST
                        ? Comparator.comparingLong(p -> -election.votes[p])
                        : Comparator.comparing(
                                p -> Fraction.of(election.cost(p), election.votes[p]));
        for (TieBreak by : method.ties()) {
            order = order.thenComparing(TieRule.order(by, election));
        }
        return IntStream.range(0, election.votes.length)
                .filter(p -> election.votes[p] > 0)
                .boxed()
                .sorted(order)
                .toList();
    }
}
