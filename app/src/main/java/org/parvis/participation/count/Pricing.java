package org.parvis.participation.count;

import org.jspecify.annotations.Nullable;

/**
 * Finds the price of one point of a project: the least at which its supporters pay its cost, when
 * none pays more than they have. Who is poorer than the price gives all, which raises it; so it is
 * raised until nobody more is poorer. Bounds only grow, so a walk ends as soon as it is too dear.
 */
final class Pricing {
    private final Purses purses;
    private final Election election;

    Pricing(Purses purses) {
        this.purses = purses;
        this.election = purses.election;
    }

    static long times(long price, int weight) {
        if (weight == 1) {
            return price;
        }
        return price > Long.MAX_VALUE / weight ? Long.MAX_VALUE : price * weight;
    }

    /**
     * Nothing when the supporters cannot pay together. A price whose upper bound is none is only a
     * lower bound: it was above {@code limit} already.
     */
    @Nullable Price of(int project, long limit) {
        long cost = election.cost(project) << purses.shift;
        long rich = election.votes[project];
        long floor = cost / rich;
        long ceiling = Math.ceilDiv(cost, rich);
        while (floor <= limit) {
            Walk walk = walk(project, floor, ceiling);
            if (walk.rich == 0) {
                return null;
            }
            if (walk.rich == rich) {
                return walk.near
                        ? withUpperBound(project, floor, ceiling)
                        : new Price(
                                project, floor, ceiling, false, rich == election.votes[project]);
            }
            rich = walk.rich;
            floor = (cost - walk.given) / rich;
            ceiling = Math.ceilDiv(cost - walk.givenAtLeast, rich);
        }
        return new Price(project, floor, Price.NO_BOUND, true, false);
    }

    /** Raises the upper bound until nobody could be poorer; the exact sum decides at the edge. */
    private @Nullable Price withUpperBound(int project, long floor, long first) {
        long cost = election.cost(project) << purses.shift;
        long ceiling = first;
        long rich = -1;
        while (true) {
            Upper upper = upper(project, ceiling);
            if (upper.rich == 0) {
                Fraction needed = Fraction.of(election.cost(project), 1);
                return purses.together(project).compareTo(needed) < 0
                        ? null
                        : new Price(project, floor, Price.NO_BOUND, true, false);
            }
            if (upper.rich == rich) {
                return new Price(project, floor, ceiling, true, false);
            }
            rich = upper.rich;
            ceiling = Math.max(ceiling, Math.ceilDiv(cost - upper.given, rich));
        }
    }

    private record Walk(long rich, long given, long givenAtLeast, boolean near) {}

    private record Upper(long rich, long given) {}

    private Walk walk(int project, long floor, long ceiling) {
        Edges all = election.ofProject;
        long rich = 0;
        long given = 0;
        long least = 0;
        boolean near = false;
        for (int e = all.from[project], end = all.from[project + 1]; e < end; e++) {
            int kind = all.to[e];
            int weight = all.weight[e];
            long size = election.size[kind];
            if (purses.high[kind] < times(floor, weight)) {
                given += size * purses.high[kind];
                least += size * purses.low[kind];
            } else {
                rich += size * weight;
                near |= purses.low[kind] < times(ceiling, weight);
            }
        }
        return new Walk(rich, given, least, near);
    }

    private Upper upper(int project, long ceiling) {
        Edges all = election.ofProject;
        long rich = 0;
        long given = 0;
        for (int e = all.from[project], end = all.from[project + 1]; e < end; e++) {
            int kind = all.to[e];
            if (purses.low[kind] < times(ceiling, all.weight[e])) {
                given += election.size[kind] * purses.low[kind];
            } else {
                rich += election.size[kind] * all.weight[e];
            }
        }
        return new Upper(rich, given);
    }

    /** Who gives their rest: by bounds where they decide, else exactly. */
    Round round(Price price) {
        Edges all = election.ofProject;
        int begin = all.from[price.project()];
        boolean[] poor = new boolean[all.from[price.project() + 1] - begin];
        for (int i = 0; i < poor.length; i++) {
            poor[i] = purses.high[all.to[begin + i]] < times(price.low(), all.weight[begin + i]);
        }
        Round round = new Round(purses, price, poor);
        while (price.unsure() && moreArePoor(round, begin)) {
            round = new Round(purses, price, poor);
        }
        if (price.unsure()) {
            round.tighten();
        }
        return round;
    }

    private boolean moreArePoor(Round round, int begin) {
        Edges all = election.ofProject;
        Fraction exact = round.exact();
        boolean more = false;
        for (int i = 0; i < round.poor.length; i++) {
            int kind = all.to[begin + i];
            int weight = all.weight[begin + i];
            if (!round.poor[i]
                    && purses.low[kind] < times(round.price.high(), weight)
                    && purses.exact(kind).compareTo(exact.times(weight)) < 0) {
                round.poor[i] = true;
                more = true;
            }
        }
        return more;
    }
}
