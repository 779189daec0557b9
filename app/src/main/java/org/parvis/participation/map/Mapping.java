package org.parvis.participation.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * From votes to a map, always the same one: the seed is fixed. Many people are first gathered in a
 * hundred clusters; groups are made of these, and the silhouette chooses how many.
 */
public final class Mapping {
    /** Published: whoever maps the same votes with it finds the same map. */
    public static final long SEED = 20_190_411;

    /** On pages a group is no smaller: nobody learns from a share what one of a few has said. */
    public static final int SMALLEST_PUBLISHED = 5;

    private static final int ENOUGH_ANSWERS = 7;
    private static final int FEW_PEOPLE = 15;
    private static final int CLUSTERS = 100;
    private static final int CLUSTER_TURNS = 30;
    private static final int GROUP_TURNS = 50;
    private static final int STARTS = 40;
    private static final int MOST_GROUPS = 5;
    private static final int CLUSTERS_A_GROUP = 12;
    private static final int SMALLEST_GROUP = 2;

    private Mapping() {}

    public static OpinionMap of(Votes votes) {
        return of(votes, SEED, SMALLEST_GROUP);
    }

    /**
     * @param smallest a parting with a group of fewer people is none
     */
    public static OpinionMap of(Votes votes, long seed, int smallest) {
        int[] people = people(votes);
        Projection at = Projection.of(votes, people, chance(seed));
        Random random = chance(seed);
        Plane plane = Plane.of(at.x, at.y);
        Clusters.Base base =
                Clusters.best(plane, Math.min(CLUSTERS, people.length), CLUSTER_TURNS, 1, random)
                        .base();
        Parting parting = parting(base.plane(), Math.max(smallest, SMALLEST_GROUP), random);
        int[] groups = Arrays.stream(base.of()).map(cluster -> parting.of[cluster]).toArray();
        return new Describing(votes, people, at, bySize(groups, parting.count), parting.count)
                .map(parting.silhouette);
    }

    /** With how many answers somebody stands on the map. */
    public static int enough(int statements) {
        return Math.min(ENOUGH_ANSWERS, statements);
    }

    /** Who answered enough; when they are few, those who answered most besides. */
    private static int[] people(Votes votes) {
        int enough = enough(votes.statements.size());
        int all = votes.people.size();
        int[] active = IntStream.range(0, all).filter(p -> votes.answered(p) >= enough).toArray();
        if (active.length >= FEW_PEOPLE) {
            return active;
        }
        return IntStream.range(0, all)
                .boxed()
                .sorted(Comparator.comparingInt(p -> -votes.answered(p)))
                .limit(FEW_PEOPLE)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private record Parting(int[] of, int count, double silhouette) {}

    /** The same for everybody who maps the votes again. */
    private static Random chance(long seed) {
        return new Random(seed);
    }

    private static Parting parting(Plane base, int smallest, Random random) {
        Parting best = new Parting(new int[base.size()], 1, 0);
        int most = Math.min(MOST_GROUPS, 2 + base.size() / CLUSTERS_A_GROUP);
        for (int k = 2; k <= Math.min(most, base.size()); k++) {
            Clusters found = Clusters.best(base, k, GROUP_TURNS, STARTS, random);
            if (smallest(base, found) >= smallest) {
                double mean = Silhouette.mean(found.of(), k, base::distance);
                if (best.count == 1 || mean > best.silhouette) {
                    best = new Parting(found.of(), k, mean);
                }
            }
        }
        return best;
    }

    private static double smallest(Plane base, Clusters found) {
        double[] sizes = new double[found.count()];
        for (int i = 0; i < base.size(); i++) {
            sizes[found.of()[i]] += base.weight()[i];
        }
        return Arrays.stream(sizes).min().orElse(0);
    }

    /** The largest group first; of two as large, that of the first person. */
    private static int[] bySize(int[] groups, int count) {
        int[] sizes = new int[count];
        int[] first = new int[count];
        for (int i = groups.length - 1; i >= 0; i--) {
            sizes[groups[i]]++;
            first[groups[i]] = i;
        }
        List<Integer> order =
                IntStream.range(0, count)
                        .boxed()
                        .sorted(
                                Comparator.comparingInt((Integer g) -> -sizes[g])
                                        .thenComparingInt(g -> first[g]))
                        .toList();
        return Arrays.stream(groups).map(order::indexOf).toArray();
    }
}
