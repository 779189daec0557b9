package org.parvis.participation.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parvis.participation.map.OpinionMap.Apart;
import org.parvis.participation.map.OpinionMap.Counts;

/** Says of groups what sets them apart and what they share, as Polis counts it. */
final class Describing {
    private static final double SURE = 1.2816;
    private static final int MOST_APART = 5;

    private final Votes votes;
    private final int[] people;
    private final Projection at;
    private final int[] group;
    private final int groups;
    private final List<List<Counts>> counts = new ArrayList<>();

    Describing(Votes votes, int[] people, Projection at, int[] group, int groups) {
        this.votes = votes;
        this.people = people;
        this.at = at;
        this.group = group;
        this.groups = groups;
        count();
    }

    OpinionMap map(double silhouette) {
        int[] sizes = new int[groups];
        List<OpinionMap.Person> persons = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            sizes[group[i]]++;
            persons.add(
                    new OpinionMap.Person(votes.people.get(people[i]), at.x[i], at.y[i], group[i]));
        }
        List<OpinionMap.Group> described = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            described.add(new OpinionMap.Group(sizes[g], apart(g)));
        }
        List<OpinionMap.Statement> statements = new ArrayList<>();
        for (int s = 0; s < counts.size(); s++) {
            statements.add(
                    new OpinionMap.Statement(
                            votes.statements.get(s), consensus(counts.get(s)), counts.get(s)));
        }
        return new OpinionMap(
                silhouette,
                List.copyOf(described),
                List.copyOf(persons),
                List.copyOf(statements),
                at.lens());
    }

    private void count() {
        int[][][] seen = new int[votes.statements.size()][groups][3];
        for (int i = 0; i < people.length; i++) {
            for (int v = votes.from[people[i]]; v < votes.from[people[i] + 1]; v++) {
                int[] cell = seen[votes.statement[v]][group[i]];
                cell[0] += votes.vote[v] > 0 ? 1 : 0;
                cell[1] += votes.vote[v] < 0 ? 1 : 0;
                cell[2]++;
            }
        }
        for (int[][] statement : seen) {
            List<Counts> each = new ArrayList<>();
            for (int[] cell : statement) {
                each.add(new Counts(cell[0], cell[1], cell[2]));
            }
            counts.add(List.copyOf(each));
        }
    }

    /** The product over groups of the share that agrees, each with one vote for and one against. */
    static double consensus(List<Counts> counts) {
        double all = 1;
        for (Counts one : counts) {
            all *= (one.agree() + 1.0) / (one.seen() + 2.0);
        }
        return all;
    }

    /** At most five, those it agrees with before the others, and one at least. */
    private List<Apart> apart(int g) {
        List<Apart> sure = new ArrayList<>();
        Apart best = null;
        for (int s = 0; s < counts.size(); s++) {
            Counts inside = counts.get(s).get(g);
            Counts all = counts.get(s).stream().reduce(new Counts(0, 0, 0), Counts::plus);
            Measure agree = Measure.of(inside, all.minus(inside));
            Measure disagree = Measure.of(inside.turned(), all.minus(inside).turned());
            boolean agrees = agree.against() > disagree.against();
            Measure told = agrees ? agree : disagree;
            Apart one = new Apart(votes.statements.get(s), agrees, told.strength());
            if (agree.sure() || disagree.sure()) {
                sure.add(one);
            } else if (best == null || one.strength() > best.strength()) {
                best = one;
            }
        }
        if (sure.isEmpty()) {
            return best == null ? List.of() : List.of(best);
        }
        return sure.stream()
                .sorted(Comparator.comparingDouble((Apart one) -> -one.strength()))
                .limit(MOST_APART)
                .sorted(Comparator.comparing((Apart one) -> !one.agrees()))
                .toList();
    }

    /** How much a group agrees, and how much more than the others, each with how sure that is. */
    record Measure(double share, double shareSure, double ratio, double against) {
        static Measure of(Counts inside, Counts others) {
            int n = inside.seen();
            double share = (inside.agree() + 1.0) / (n + 2.0);
            double sure = 2 * Math.sqrt(n + 1.0) * ((inside.agree() + 1.0) / (n + 1.0) - 0.5);
            double ratio = share / ((others.agree() + 1.0) / (others.seen() + 2.0));
            return new Measure(
                    share, sure, ratio, between(inside.agree(), n, others.agree(), others.seen()));
        }

        /** The test of two proportions, each count raised by one. */
        static double between(int one, int ofOne, int other, int ofOther) {
            double m1 = ofOne + 1.0;
            double m2 = ofOther + 1.0;
            double both = (one + other + 2.0) / (m1 + m2);
            double spread = Math.sqrt(both * (1 - both) * (1 / m1 + 1 / m2));
            return both >= 1 ? 0 : ((one + 1) / m1 - (other + 1) / m2) / spread;
        }

        boolean sure() {
            return shareSure > SURE && against > SURE;
        }

        double strength() {
            return ratio * against * share * shareSure;
        }
    }
}
