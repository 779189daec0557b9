package org.parvis.participation.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
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
            paid.add(paid(round, paid.size() + 1));
        }
        return paid;
    }

    private Reason paid(Round round, int number) {
        Edges all = election.ofProject;
        int begin = all.from[round.project];
        long full = 0;
        for (int i = 0; i < round.poor.length; i++) {
            full += round.poor[i] ? 0 : election.size[all.to[begin + i]];
        }
        long nothing = election.supporters(round.project) - full - round.givers;
        return new Outcome.Paid(
                election.id(round.project),
                number,
                cents(round.exact()),
                full,
                round.givers,
                nothing);
    }

    List<Reason> notPaid(Purses purses) {
        List<Reason> reasons = new ArrayList<>();
        for (int p = 0; p < election.votes.length; p++) {
            if (election.votes[p] > 0 && purses.roundOf[p] < 0) {
                Fraction together = purses.together(p);
                reasons.add(
                        new Outcome.NotPaid(
                                election.id(p),
                                election.supporters(p),
                                cents(together),
                                cents(Fraction.of(election.cost(p), 1).minus(together))));
            }
        }
        return reasons;
    }

    private BigDecimal cents(Fraction sum) {
        return sum.by(election.unit).rounded(CENTS);
    }
}
