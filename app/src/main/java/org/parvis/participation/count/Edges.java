package org.parvis.participation.count;

import java.util.Collection;

/** From each ballot to its projects, or from each project to its ballots: rows end to end. */
final class Edges {
    final int[] from;
    final int[] to;
    final int[] weight;

    private Edges(int[] from, int[] to, int[] weight) {
        this.from = from;
        this.to = to;
        this.weight = weight;
    }

    static Edges of(Collection<Ballot> ballots) {
        int[] from = new int[ballots.size() + 1];
        int all = ballots.stream().mapToInt(ballot -> ballot.projects().length).sum();
        int[] to = new int[all];
        int[] weight = new int[all];
        int row = 0;
        for (Ballot ballot : ballots) {
            int length = ballot.projects().length;
            System.arraycopy(ballot.projects(), 0, to, from[row], length);
            System.arraycopy(ballot.points(), 0, weight, from[row], length);
            from[row + 1] = from[row] + length;
            row++;
        }
        return new Edges(from, to, weight);
    }

    Edges turned(int rows) {
        int[] begins = new int[rows + 1];
        for (int row : to) {
            begins[row + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            begins[row + 1] += begins[row];
        }
        int[] next = begins.clone();
        int[] back = new int[to.length];
        int[] weights = new int[to.length];
        for (int row = 0; row + 1 < from.length; row++) {
            for (int e = from[row]; e < from[row + 1]; e++) {
                back[next[to[e]]] = row;
                weights[next[to[e]]++] = weight[e];
            }
        }
        return new Edges(begins, back, weights);
    }
}
