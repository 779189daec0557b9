package org.parvis.participation.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each kind of ballot still has. Bounds in whole small parts (so nothing is rounded without
 * being known) are beside the exact value, which is the starting share less the prices of the
 * rounds that the kind paid; whoever once gave a rest has nothing.
 */
final class Purses {
    private static final int BITS = 61;

    final Election election;
    final Fraction share;
    final int shift;
    final long[] low;
    final long[] high;
    final boolean[] empty;
    final int[] roundOf;
    final List<Round> rounds = new ArrayList<>();

    /** {@code money} is that of all voters together, in the smallest unit. */
    Purses(Election election, long money) {
        this.election = election;
        share = Fraction.of(money, election.voters);
        long largest =
                Math.max(
                        money, election.projects.stream().mapToLong(Project::cost).max().orElse(1));
        shift = Math.max(0, BITS - (Long.SIZE - Long.numberOfLeadingZeros(largest)));
        int kinds = election.size.length;
        low = new long[kinds];
        high = new long[kinds];
        empty = new boolean[kinds];
        roundOf = new int[election.projects.size()];
        Arrays.fill(low, Math.floorDiv(money << shift, election.voters));
        Arrays.fill(high, Math.ceilDiv(money << shift, election.voters));
        Arrays.fill(roundOf, -1);
    }

    Fraction exact(int kind) {
        if (empty[kind]) {
            return Fraction.ZERO;
        }
        Fraction left = share;
        Edges ballots = election.ofKind;
        for (int e = ballots.from[kind]; e < ballots.from[kind + 1]; e++) {
            int round = roundOf[ballots.to[e]];
            if (round >= 0) {
                left = left.minus(rounds.get(round).exact().times(ballots.weight[e]));
            }
        }
        return left;
    }

    void addPaid(int kind, long[] paid) {
        Edges ballots = election.ofKind;
        for (int e = ballots.from[kind]; e < ballots.from[kind + 1]; e++) {
            int round = roundOf[ballots.to[e]];
            if (round >= 0) {
                paid[round] += election.size[kind] * ballots.weight[e];
            }
        }
    }

    /** Starting shares of so many people less what they paid; needed prices are known already. */
    Fraction sum(long people, int[] earlier, long[] points) {
        Fraction sum = share.times(people);
        for (int i = 0; i < earlier.length; i++) {
            sum = sum.minus(rounds.get(earlier[i]).exact().times(points[i]));
        }
        return sum;
    }

    /** What the supporters of a project have together, exactly. */
    Fraction together(int project) {
        long people = 0;
        long[] paid = new long[rounds.size()];
        Edges supporters = election.ofProject;
        for (int e = supporters.from[project]; e < supporters.from[project + 1]; e++) {
            int kind = supporters.to[e];
            if (!empty[kind]) {
                people += election.size[kind];
                addPaid(kind, paid);
            }
        }
        int[] earlier = IntStream.range(0, paid.length).filter(r -> paid[r] != 0).toArray();
        return sum(people, earlier, IntStream.of(earlier).mapToLong(r -> paid[r]).toArray());
    }

    void pay(Round round) {
        roundOf[round.project] = rounds.size();
        rounds.add(round);
        Edges supporters = election.ofProject;
        int begin = supporters.from[round.project];
        for (int e = begin; e < supporters.from[round.project + 1]; e++) {
            int kind = supporters.to[e];
            if (round.poor[e - begin]) {
                clear(kind);
            } else {
                take(kind, round.price, supporters.weight[e]);
            }
        }
    }

    private void take(int kind, Price price, int weight) {
        high[kind] -= price.low() * weight;
        low[kind] -= Pricing.times(price.high(), weight);
        if (low[kind] <= 0) {
            low[kind] = 0;
            if (exact(kind).equals(Fraction.ZERO)) {
                clear(kind);
            }
        }
    }

    private void clear(int kind) {
        empty[kind] = true;
        low[kind] = 0;
        high[kind] = 0;
    }
}
