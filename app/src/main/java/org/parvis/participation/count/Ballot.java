package org.parvis.participation.count;

import java.util.Arrays;

/** What one voter gives: numbers of projects, ascending, and to each its points (1: approval). */
record Ballot(int[] projects, int[] points) implements Comparable<Ballot> {
    @Override
    public boolean equals(Object other) {
        return other instanceof Ballot that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(projects) + Arrays.hashCode(points);
    }

    @Override
    public int compareTo(Ballot other) {
        int first = Arrays.compare(projects, other.projects);
        return first != 0 ? first : Arrays.compare(points, other.points);
    }
}
