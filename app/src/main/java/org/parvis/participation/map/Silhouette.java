package org.parvis.participation.map;

/** How well points lie in their groups: from -1 (in the wrong one) to 1. */
final class Silhouette {
    private Silhouette() {}

    interface Distance {
        double between(int one, int other);
    }

    /** The mean over all points; a point alone in its group counts zero. */
    static double mean(int[] group, int groups, Distance distance) {
        double sum = 0;
        for (int i = 0; i < group.length; i++) {
            sum += of(i, group, groups, distance);
        }
        return sum / group.length;
    }

    private static double of(int point, int[] group, int groups, Distance distance) {
        double[] sum = new double[groups];
        int[] count = new int[groups];
        for (int j = 0; j < group.length; j++) {
            if (j != point) {
                sum[group[j]] += distance.between(point, j);
                count[group[j]]++;
            }
        }
        int own = group[point];
        double other = Double.MAX_VALUE;
        for (int g = 0; g < groups; g++) {
            if (g != own && count[g] > 0) {
                other = Math.min(other, sum[g] / count[g]);
            }
        }
        if (count[own] == 0 || other == Double.MAX_VALUE) {
            return 0;
        }
        double inside = sum[own] / count[own];
        double larger = Math.max(inside, other);
        return larger == 0 ? 0 : (other - inside) / larger;
    }
}
