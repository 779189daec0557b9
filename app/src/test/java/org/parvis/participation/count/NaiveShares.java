package org.parvis.participation.count;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rule as it is written, slowly: every voter alone, every price anew, all in fractions. */
final class NaiveShares {
    record Voter(TreeMap<Integer, Integer> points) {}

    final long[] costs;
    final List<Voter> voters;
    final boolean byCost;
    Fraction[] purses = new Fraction[0];

    NaiveShares(long[] costs, List<Voter> voters, boolean byCost) {
        this.costs = costs;
        this.voters = voters;
        this.byCost = byCost;
    }

    /** Chosen projects in order; equal ones by votes, cost, number. */
    List<Integer> run(long money) {
        purses = new Fraction[voters.size()];
        Arrays.fill(purses, Fraction.of(money, voters.size()));
        List<Integer> chosen = new ArrayList<>();
        while (true) {
            int best = -1;
            Fraction least = Fraction.ZERO;
            for (int p = 0; p < costs.length; p++) {
                @Nullable Fraction price = chosen.contains(p) ? null : price(p);
                if (price != null) {
                    Fraction worth = byCost ? price.by(costs[p]) : price;
                    int order = best < 0 ? -1 : worth.compareTo(least);
                    if (order < 0 || order == 0 && before(p, best)) {
                        best = p;
                        least = worth;
                    }
                }
            }
            if (best < 0) {
                return chosen;
            }
            pay(best);
            chosen.add(best);
        }
    }

    List<Integer> add1(long budget) {
        List<Integer> kept = run(budget);
        long money = budget;
        while (kept.size() < supported()) {
            money += voters.size();
            List<Integer> next = run(money);
            if (next.stream().mapToLong(p -> costs[p]).sum() > budget) {
                return kept;
            }
            kept = next;
        }
        return kept;
    }

    private long supported() {
        return IntStream.range(0, costs.length).filter(p -> votes(p) > 0).count();
    }

    private boolean before(int one, int other) {
        return Comparator.comparingLong((Integer p) -> -votes(p))
                        .thenComparing(p -> costs[p])
                        .thenComparing(p -> p)
                        .compare(one, other)
                < 0;
    }

    long votes(int project) {
        return voters.stream().mapToLong(v -> v.points.getOrDefault(project, 0)).sum();
    }

    private @Nullable Fraction price(int project) {
        List<Integer> supporters = new ArrayList<>();
        for (int v = 0; v < voters.size(); v++) {
            if (voters.get(v).points.containsKey(project)) {
                supporters.add(v);
            }
        }
        supporters.sort(Comparator.comparing(v -> purses[v].by(points(v, project))));
        Fraction rest = Fraction.of(costs[project], 1);
        long weight = votes(project);
        for (int v : supporters) {
            Fraction price = rest.by(weight);
            if (price.times(points(v, project)).compareTo(purses[v]) <= 0) {
                return price;
            }
            rest = rest.minus(purses[v]);
            weight -= points(v, project);
        }
        return null;
    }

    private int points(int voter, int project) {
        return voters.get(voter).points.getOrDefault(project, 0);
    }

    private void pay(int project) {
        Fraction price = Objects.requireNonNull(price(project));
        Fraction paid = Fraction.ZERO;
        for (int v = 0; v < voters.size(); v++) {
            Fraction asked = price.times(points(v, project));
            Fraction gives = asked.compareTo(purses[v]) < 0 ? asked : purses[v];
            purses[v] = purses[v].minus(gives);
            paid = paid.plus(gives);
            if (purses[v].over().signum() < 0) {
                throw new IllegalStateException("a purse below zero");
            }
        }
        if (!paid.equals(new Fraction(BigInteger.valueOf(costs[project]), BigInteger.ONE))) {
            throw new IllegalStateException("a project that is not paid");
        }
    }
}
