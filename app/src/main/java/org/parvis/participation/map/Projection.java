package org.parvis.participation.map;

import java.util.Arrays;
import java.util.Random;

/**
 * Where each person stands: the two directions in which votes differ most, found by power iteration
 * on the votes less the mean of their statement. What somebody did not see counts as the mean, and
 * who saw little is moved out by how little it is.
 */
final class Projection {
    private static final int MOST_TURNS = 100;
    private static final double UNCHANGED = 1e-9;

    /**
     * The power of the share that was seen. Polis says a half; with a quarter the published groups
     * of its large conversation are found again, with a half they are not (bench/README.md).
     */
    private static final double MOVED_OUT = 0.25;

    private final Votes votes;
    private final int[] people;
    private final double[] means;
    private final Lens lens;
    final double[] x;
    final double[] y;

    private Projection(Votes votes, int[] people, Random random) {
        this.votes = votes;
        this.people = people;
        means = means();
        double[] first = component(random, new double[0]);
        double[] second = component(random, first);
        x = stand(first);
        y = stand(second);
        lens = Lens.of(votes.statements, means, first, second);
    }

    Lens lens() {
        return lens;
    }

    /** How much further out somebody stands who answered so few. */
    static double movedOut(int statements, int answered) {
        return Math.pow(statements / (double) Math.max(1, answered), MOVED_OUT);
    }

    /** The points of {@code people}, in their order. */
    static Projection of(Votes votes, int[] people, Random random) {
        return new Projection(votes, people, random);
    }

    private double[] means() {
        double[] sum = new double[votes.statements.size()];
        int[] seen = new int[sum.length];
        for (int person : people) {
            for (int v = votes.from[person]; v < votes.from[person + 1]; v++) {
                sum[votes.statement[v]] += votes.vote[v];
                seen[votes.statement[v]]++;
            }
        }
        for (int s = 0; s < sum.length; s++) {
            sum[s] /= Math.max(1, seen[s]);
        }
        return sum;
    }

    private double[] component(Random random, double[] before) {
        double[] now = random.doubles(means.length, -1, 1).toArray();
        takeOut(now, before);
        normalize(now);
        double length = 0;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            double[] next = turned(now);
            takeOut(next, before);
            double grown = normalize(next);
            now = next;
            if (grown == 0 || Math.abs(grown - length) <= UNCHANGED * grown) {
                break;
            }
            length = grown;
        }
        return upright(now);
    }

    private double[] turned(double[] direction) {
        double[] next = new double[direction.length];
        for (int person : people) {
            int begin = votes.from[person];
            int end = votes.from[person + 1];
            double along = along(person, direction);
            for (int v = begin; v < end; v++) {
                int s = votes.statement[v];
                next[s] += along * (votes.vote[v] - means[s]);
            }
        }
        return next;
    }

    private double along(int person, double[] direction) {
        double along = 0;
        for (int v = votes.from[person]; v < votes.from[person + 1]; v++) {
            int s = votes.statement[v];
            along += (votes.vote[v] - means[s]) * direction[s];
        }
        return along;
    }

    private double[] stand(double[] component) {
        double[] points = new double[people.length];
        for (int i = 0; i < people.length; i++) {
            points[i] =
                    movedOut(means.length, votes.answered(people[i])) * along(people[i], component);
        }
        return points;
    }

    private static void takeOut(double[] from, double[] component) {
        if (component.length == 0) {
            return;
        }
        double along = 0;
        for (int i = 0; i < from.length; i++) {
            along += from[i] * component[i];
        }
        for (int i = 0; i < from.length; i++) {
            from[i] -= along * component[i];
        }
    }

    private static double normalize(double[] direction) {
        double length = Math.sqrt(Arrays.stream(direction).map(d -> d * d).sum());
        if (length > 0) {
            for (int i = 0; i < direction.length; i++) {
                direction[i] /= length;
            }
        }
        return length;
    }

    /** A direction and its opposite are the same: its largest part points up. */
    private static double[] upright(double[] direction) {
        double largest = 0;
        for (double part : direction) {
            largest = Math.abs(part) > Math.abs(largest) ? part : largest;
        }
        double sign = largest < 0 ? -1 : 1;
        return Arrays.stream(direction).map(part -> sign * part).toArray();
    }
}
