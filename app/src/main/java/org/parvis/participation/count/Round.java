package org.parvis.participation.count;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one project costs its supporters: those who can pay the same for each of their points, the
 * others give what they have. What is given is a sum of starting shares less prices of earlier
 * rounds, so that the exact price is computed only when a bound does not decide.
 */
final class Round {
    final int project;
    Price price;

    /** Places of those who give their rest, among the supporters of the project. */
    final boolean[] poor;

    final long weightOfRich;
    final long weightOfGivers;
    final long givers;

    /** Earlier rounds that those who give their rest paid, and how many points of each. */
    private final int[] earlier;

    private final long[] points;

    private final Purses purses;
    private @Nullable Fraction exact;

    Round(Purses purses, Price price, boolean[] poor) {
        this.purses = purses;
        this.price = price;
        this.project = price.project();
        this.poor = poor;
        long[] paid = new long[purses.rounds.size()];
        long rich = 0;
        long rest = 0;
        long pointsOfRest = 0;
        Election election = purses.election;
        Edges supporters = election.ofProject;
        for (int e = supporters.from[project]; e < supporters.from[project + 1]; e++) {
            int kind = supporters.to[e];
            if (!poor[e - supporters.from[project]]) {
                rich += election.size[kind] * supporters.weight[e];
            } else if (!purses.empty[kind]) {
                rest += election.size[kind];
                pointsOfRest += election.size[kind] * supporters.weight[e];
                purses.addPaid(kind, paid);
            }
        }
        weightOfRich = rich;
        weightOfGivers = pointsOfRest;
        givers = rest;
        earlier = IntStream.range(0, paid.length).filter(r -> paid[r] != 0).toArray();
        points = IntStream.of(earlier).mapToLong(r -> paid[r]).toArray();
    }

    /**
     * The price of one point, exactly; earlier prices that it needs are computed in their order.
     */
    Fraction exact() {
        if (exact == null) {
            List<Round> rounds = purses.rounds;
            boolean[] needed = new boolean[rounds.size()];
            mark(this, needed);
            for (int r = needed.length - 1; r >= 0; r--) {
                if (needed[r] && rounds.get(r).exact == null) {
                    mark(rounds.get(r), needed);
                }
            }
            for (int r = 0; r < needed.length; r++) {
                Round round = rounds.get(r);
                if (needed[r] && round.exact == null) {
                    round.exact = round.solved();
                }
            }
            exact = solved();
        }
        return exact;
    }

    /** Bounds from the exact price, once it had to be known. */
    void tighten() {
        BigInteger[] parts =
                exact().over().shiftLeft(purses.shift).divideAndRemainder(exact().under());
        long low = parts[0].longValueExact();
        price = new Price(project, low, parts[1].signum() == 0 ? low : low + 1, true, false);
    }

    private static void mark(Round round, boolean[] needed) {
        for (int r : round.earlier) {
            needed[r] = true;
        }
    }

    private Fraction solved() {
        Fraction given = purses.sum(givers, earlier, points);
        return Fraction.of(purses.election.cost(project), 1).minus(given).by(weightOfRich);
    }
}
