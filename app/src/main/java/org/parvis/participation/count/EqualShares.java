package org.parvis.participation.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.CountMethod;

/**
 * One run of the Method of Equal Shares with a given sum of money. Prices only rise, so the price
 * of an earlier round is a lower bound: projects wait by it, and only those that could be cheapest
 * are priced again. Bounds choose when they are apart; where they meet, exact fractions do.
 */
final class EqualShares {
    private static final double SMALLER = 1 - 0x1p-50;
    private static final double LARGER = 1 + 0x1p-50;

    final Purses purses;
    final List<Tie> ties = new ArrayList<>();

    private final Election election;
    private final CountMethod method;
    private final TieRule rule;
    private final Pricing pricing;
    private final PriorityQueue<Waiting> queue = new PriorityQueue<>();

    /** A project and the lower bound of its price for one unit of utility. */
    private record Waiting(int project, double bound) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            int first = Double.compare(bound, other.bound);
            return first != 0 ? first : Integer.compare(project, other.project);
        }
    }

    private EqualShares(Election election, CountMethod method, long money) {
        this.election = election;
        this.method = method;
        rule = new TieRule(election, method.ties());
        purses = new Purses(election, money);
        pricing = new Pricing(purses);
    }

    static EqualShares run(Election election, CountMethod method, long money) {
        EqualShares run = new EqualShares(election, method, money);
        run.fill();
        while (run.chooses()) {
            // each round chooses one project, or ends the run
        }
        return run;
    }

    List<Integer> chosen() {
        return purses.rounds.stream().map(round -> round.project).toList();
    }

    long cost() {
        return purses.rounds.stream().mapToLong(round -> election.cost(round.project)).sum();
    }

    private void fill() {
        for (int p = 0; p < election.votes.length; p++) {
            if (election.votes[p] > 0) {
                long cost = election.cost(p) << purses.shift;
                queue.add(new Waiting(p, lower(p, cost / election.votes[p])));
            }
        }
    }

    private boolean chooses() {
        List<Price> priced = priced();
        double best = priced.stream().mapToDouble(this::upper).min().orElse(-1);
        List<Price> near = new ArrayList<>();
        for (Price price : priced) {
            if (lower(price.project(), price.low()) <= best) {
                near.add(price);
            }
        }
        Round round = cheapest(near);
        if (round == null) {
            return false;
        }
        purses.pay(round);
        for (Price price : priced) {
            if (price.project() != round.project) {
                queue.add(new Waiting(price.project(), lower(price.project(), price.low())));
            }
        }
        return true;
    }

    /** Those that could be cheapest, out of the queue; what cannot be paid is gone for good. */
    private List<Price> priced() {
        List<Price> priced = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        while (!queue.isEmpty() && queue.peek().bound <= best) {
            int project = queue.remove().project;
            Price price = pricing.of(project, limit(project, best));
            if (price != null) {
                priced.add(price);
                best = Math.min(best, upper(price));
            }
        }
        return priced;
    }

    private @Nullable Round cheapest(List<Price> near) {
        if (near.size() < 2) {
            return near.isEmpty() ? null : pricing.round(near.getFirst());
        }
        Map<Price, Round> known = new HashMap<>();
        List<Price> least = new ArrayList<>();
        for (Price price : near) {
            int order = least.isEmpty() ? 0 : compare(price, least.getFirst(), known);
            if (order < 0) {
                least.clear();
            }
            if (order <= 0) {
                least.add(price);
            }
        }
        List<Integer> equal = least.stream().map(Price::project).toList();
        int first = rule.first(purses.rounds.size() + 1, equal, ties);
        Price price = least.get(equal.indexOf(first));
        return known.getOrDefault(price, pricing.round(price));
    }

    private int compare(Price one, Price other, Map<Price, Round> known) {
        if (one.plain() && other.plain()) {
            return plain(one.project(), other.project());
        }
        return worth(known.computeIfAbsent(one, pricing::round))
                .compareTo(worth(known.computeIfAbsent(other, pricing::round)));
    }

    private int plain(int one, int other) {
        return byCost()
                ? Long.compare(election.votes[other], election.votes[one])
                : Fraction.of(election.cost(one), election.votes[one])
                        .compareTo(Fraction.of(election.cost(other), election.votes[other]));
    }

    private Fraction worth(Round round) {
        return byCost() ? round.exact().by(election.cost(round.project)) : round.exact();
    }

    private boolean byCost() {
        return method.utility() == CountMethod.Utility.COST;
    }

    private double lower(int project, long price) {
        return (byCost() ? (double) price / election.cost(project) : price) * SMALLER;
    }

    private double upper(Price price) {
        if (price.high() == Price.NO_BOUND) {
            return Double.POSITIVE_INFINITY;
        }
        double high = price.high();
        return (byCost() ? high / election.cost(price.project()) : high) * LARGER;
    }

    /** The price above which the project is not cheapest, rounded up. */
    private long limit(int project, double best) {
        double limit = byCost() ? best * election.cost(project) : best;
        return limit * LARGER >= 0x1p62 ? Long.MAX_VALUE : (long) (limit * LARGER) + 1;
    }
}
