package org.parvis.participation.count;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.parvis.participation.count.Outcome.Payers;
import org.parvis.participation.count.Outcome.Reason;

/** Says of each project, from the purses at the end, who paid what, or what was missing. */
final class Reasons {
    private static final int CENTS = 2;

    private final Election election;

    Reasons(Election election) {
        this.election = election;
    }

    static BigDecimal money(long sum, long unit) {
        BigDecimal exact = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(unit));
        return exact.scale() > 0 && exact.stripTrailingZeros().scale() <= 0
                ? exact.setScale(0, RoundingMode.UNNECESSARY)
                : exact;
    }

    BigDecimal share(Purses purses) {
        return cents(purses.share);
    }

    List<Reason> paid(Purses purses) {
        List<Reason> paid = new ArrayList<>();
        for (Round round : purses.rounds) {
            paid.add(paid(purses, round, paid.size() + 1));
        }
        return paid;
    }

    private Reason paid(Purses purses, Round round, int number) {
        Edges all = election.ofProject;
        int begin = all.from[round.project];
        long full = 0;
        for (int i = 0; i < round.poor.length; i++) {
            full += round.poor[i] ? 0 : election.size[all.to[begin + i]];
        }
        long nothing = election.supporters(round.project) - full - round.givers;
        long bare = election.votes[round.project] - round.weightOfRich - round.weightOfGivers;
        return new Outcome.Paid(
                election.id(round.project),
                number,
                cents(purses, round.price.low(), round.price.high(), round::exact),
                new Payers(full, round.weightOfRich),
                new Payers(round.givers, round.weightOfGivers),
                new Payers(nothing, bare));
    }

    List<Reason> notPaid(Purses purses) {
        List<Reason> reasons = new ArrayList<>();
        for (int p = 0; p < election.votes.length; p++) {
            if (election.votes[p] > 0 && purses.roundOf[p] < 0) {
                BigDecimal together = together(purses, p);
                BigDecimal cost = cents(Fraction.of(election.cost(p), 1));
                reasons.add(
                        new Outcome.NotPaid(
                                election.id(p),
                                election.supporters(p),
                                together,
                                cost.subtract(together)));
            }
        }
        return reasons;
    }

    private BigDecimal cents(Fraction sum) {
        return sum.by(election.unit).rounded(CENTS);
    }

    private BigDecimal together(Purses purses, int project) {
        Edges all = election.ofProject;
        long low = 0;
        long high = 0;
        for (int e = all.from[project]; e < all.from[project + 1]; e++) {
            low += election.size[all.to[e]] * purses.low[all.to[e]];
            high += election.size[all.to[e]] * purses.high[all.to[e]];
        }
        return cents(purses, low, high, () -> purses.together(project));
    }

    /** Bounds that round to the same say it; else the exact sum does. */
    private BigDecimal cents(Purses purses, long low, long high, Supplier<Fraction> exact) {
        BigInteger parts = BigInteger.ONE.shiftLeft(purses.shift);
        BigDecimal least = cents(new Fraction(BigInteger.valueOf(low), parts));
        BigDecimal most = cents(new Fraction(BigInteger.valueOf(high), parts));
        return least.equals(most) ? least : cents(exact.get());
    }
}
