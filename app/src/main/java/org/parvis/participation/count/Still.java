package org.parvis.participation.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.CountMethod;

/**
 * How often shares can be raised before anything can change. A run is done again with sums that
 * know how they grow: as long as nobody more gives all, nobody more can pay and no other project
 * becomes the cheapest, the same projects come in the same order.
 */
final class Still {
    private final Election election;
    private final boolean byCost;
    private final Line[] purses;
    private final List<Integer> open = new ArrayList<>();
    private long most = Long.MAX_VALUE;

    private Still(Election election, CountMethod method, Fraction share) {
        this.election = election;
        byCost = method.utility() == CountMethod.Utility.COST;
        purses = new Line[election.size.length];
        Arrays.fill(purses, new Line(share, Fraction.of(election.unit, 1)));
        for (int p = 0; p < election.votes.length; p++) {
            if (election.votes[p] > 0) {
                open.add(p);
            }
        }
    }

    /** So many raises after that run certainly give what it gave. */
    static long after(Election election, CountMethod method, EqualShares run) {
        Still still = new Still(election, method, run.purses.share);
        run.chosen().forEach(still::choose);
        still.open.forEach(still::price);
        return Math.max(0, still.most);
    }

    /** About how many sums are reckoned for that. */
    static long work(Election election, EqualShares run) {
        return (run.chosen().size() + 1L) * election.ofKind.to.length;
    }

    private record Priced(Line price, boolean[] poor) {}

    private void choose(int chosen) {
        Priced cheapest = price(chosen);
        if (cheapest == null) {
            most = 0; // it was paid: this cannot be
            return;
        }
        open.remove(Integer.valueOf(chosen));
        Line least = worth(chosen, cheapest.price);
        List<Integer> dear = new ArrayList<>();
        for (int project : open) {
            Priced other = price(project);
            if (other == null) {
                dear.add(project);
            } else {
                staysDearer(worth(project, other.price).minus(least));
            }
        }
        open.removeAll(dear);
        pay(chosen, cheapest);
    }

    private void staysDearer(Line more) {
        if (more.now().over().signum() > 0) {
            most = Math.min(most, more.aboveZero());
        } else if (more.slope().over().signum() < 0) {
            most = 0;
        }
    }

    private Line worth(int project, Line price) {
        return byCost ? price.by(election.cost(project)) : price;
    }

    private void pay(int project, Priced priced) {
        Edges all = election.ofProject;
        int begin = all.from[project];
        for (int e = begin; e < all.from[project + 1]; e++) {
            int kind = all.to[e];
            purses[kind] =
                    priced.poor[e - begin]
                            ? Line.ZERO
                            : purses[kind].minus(priced.price.times(all.weight[e]));
        }
    }

    /** The price of one point; nothing when its supporters cannot pay, now and for some raises. */
    private @Nullable Priced price(int project) {
        Edges all = election.ofProject;
        int begin = all.from[project];
        int end = all.from[project + 1];
        Line missing = Line.flat(election.cost(project));
        for (int e = begin; e < end; e++) {
            missing = missing.minus(purses[all.to[e]].times(election.size[all.to[e]]));
        }
        if (missing.now().over().signum() > 0) {
            most = Math.min(most, missing.aboveZero());
            return null;
        }
        boolean[] poor = new boolean[end - begin];
        Line price = price(project, poor);
        while (morePoor(begin, poor, price)) {
            price = price(project, poor);
        }
        for (int e = begin; e < end; e++) {
            Line rest = purses[all.to[e]].minus(price.times(all.weight[e]));
            most =
                    Math.min(
                            most,
                            poor[e - begin] ? rest.times(-1).aboveZero() : rest.notBelowZero());
        }
        return new Priced(price, poor);
    }

    private boolean morePoor(int begin, boolean[] poor, Line price) {
        Edges all = election.ofProject;
        boolean more = false;
        for (int i = 0; i < poor.length; i++) {
            Fraction asked = price.now().times(all.weight[begin + i]);
            if (!poor[i] && purses[all.to[begin + i]].now().compareTo(asked) < 0) {
                poor[i] = true;
                more = true;
            }
        }
        return more;
    }

    private Line price(int project, boolean[] poor) {
        Edges all = election.ofProject;
        int begin = all.from[project];
        Line asked = Line.flat(election.cost(project));
        long points = 0;
        for (int i = 0; i < poor.length; i++) {
            int kind = all.to[begin + i];
            if (poor[i]) {
                asked = asked.minus(purses[kind].times(election.size[kind]));
            } else {
                points += election.size[kind] * all.weight[begin + i];
            }
        }
        return asked.by(points);
    }
}
