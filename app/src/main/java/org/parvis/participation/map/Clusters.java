package org.parvis.participation.map;

import java.util.Arrays;
import java.util.Random;

/**
 * Points in a plane put around means (k-means), each with a weight; starts are spread by chance.
 */
record Clusters(double[] x, double[] y, int[] of, double inertia) {
    private static final double NOTHING = 1e-12;

    int count() {
        return x.length;
    }

    /** So many starts with the seed; the one whose points lie nearest to their means. */
    static Clusters best(Plane plane, int count, int turns, int starts, Random random) {
        Clusters best = null;
        for (int start = 0; start < starts; start++) {
            Clusters found = around(plane, spread(plane, count, random), turns);
            if (best == null || found.inertia < best.inertia - NOTHING) {
                best = found;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("No start");
        }
        return best;
    }

    /** Places that are far apart: each next one by chance, weighted by distance to those before. */
    private static int[] spread(Plane plane, int count, Random random) {
        double[] far = new double[plane.size()];
        Arrays.fill(far, Double.MAX_VALUE);
        int[] seeds = new int[count];
        seeds[0] = random.nextInt(plane.size());
        for (int c = 1; c < count; c++) {
            double all = 0;
            for (int i = 0; i < far.length; i++) {
                far[i] =
                        Math.min(
                                far[i],
                                plane.squared(i, plane.x()[seeds[c - 1]], plane.y()[seeds[c - 1]]));
                all += far[i] * plane.weight()[i];
            }
            double drawn = random.nextDouble() * all;
            int at = 0;
            while (at + 1 < far.length && drawn >= far[at] * plane.weight()[at]) {
                drawn -= far[at] * plane.weight()[at];
                at++;
            }
            seeds[c] = at;
        }
        return seeds;
    }

    private static Clusters around(Plane plane, int[] seeds, int turns) {
        double[] x = Arrays.stream(seeds).mapToDouble(i -> plane.x()[i]).toArray();
        double[] y = Arrays.stream(seeds).mapToDouble(i -> plane.y()[i]).toArray();
        int[] of = new int[plane.size()];
        double inertia = assign(plane, x, y, of);
        for (int turn = 0; turn < turns; turn++) {
            center(plane, of, x, y);
            double now = assign(plane, x, y, of);
            if (inertia - now <= NOTHING * inertia) {
                break;
            }
            inertia = now;
        }
        return new Clusters(x, y, of, inertia);
    }

    private static double assign(Plane plane, double[] x, double[] y, int[] of) {
        double inertia = 0;
        double[] px = plane.x();
        double[] py = plane.y();
        for (int i = 0; i < of.length; i++) {
            double least = Double.MAX_VALUE;
            int near = 0;
            for (int c = 0; c < x.length; c++) {
                double dx = px[i] - x[c];
                double dy = py[i] - y[c];
                double far = dx * dx + dy * dy;
                if (far < least) {
                    least = far;
                    near = c;
                }
            }
            of[i] = near;
            inertia += least * plane.weight()[i];
        }
        return inertia;
    }

    /** A mean to which nobody belongs stays where it is. */
    private static void center(Plane plane, int[] of, double[] x, double[] y) {
        double[] sumX = new double[x.length];
        double[] sumY = new double[x.length];
        double[] weight = new double[x.length];
        for (int i = 0; i < of.length; i++) {
            double w = plane.weight()[i];
            sumX[of[i]] += w * plane.x()[i];
            sumY[of[i]] += w * plane.y()[i];
            weight[of[i]] += w;
        }
        for (int c = 0; c < x.length; c++) {
            if (weight[c] > 0) {
                x[c] = sumX[c] / weight[c];
                y[c] = sumY[c] / weight[c];
            }
        }
    }

    /** The clusters as points, each as heavy as its members; empty ones are left out. */
    Base base() {
        double[] weight = new double[count()];
        for (int cluster : of) {
            weight[cluster]++;
        }
        int[] kept = new int[count()];
        int end = 0;
        for (int c = 0; c < count(); c++) {
            kept[c] = weight[c] > 0 ? end++ : -1;
        }
        double[][] parts = new double[3][end];
        for (int c = 0; c < count(); c++) {
            if (kept[c] >= 0) {
                parts[0][kept[c]] = x[c];
                parts[1][kept[c]] = y[c];
                parts[2][kept[c]] = weight[c];
            }
        }
        int[] belongs = Arrays.stream(of).map(c -> kept[c]).toArray();
        return new Base(new Plane(parts[0], parts[1], parts[2]), belongs);
    }

    /** Few heavy points instead of many, and to which each of the many belongs. */
    record Base(Plane plane, int[] of) {}
}
