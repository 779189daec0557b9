package org.parvis.participation.map;

import java.util.Arrays;

/** Points with their weights. */
record Plane(double[] x, double[] y, double[] weight) {
    static Plane of(double[] x, double[] y) {
        double[] one = new double[x.length];
        Arrays.fill(one, 1);
        return new Plane(x, y, one);
    }

    int size() {
        return x.length;
    }

    double squared(int point, double toX, double toY) {
        double dx = x[point] - toX;
        double dy = y[point] - toY;
        return dx * dx + dy * dy;
    }

    double distance(int one, int other) {
        return Math.sqrt(squared(one, x[other], y[other]));
    }
}
