package org.parvis.search.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How good an order of documents is, judged by grades. */
record Ranking(double ndcg, boolean first) {
    private static final int DEPTH = 10;

    static Ranking of(List<String> found, Map<String, Integer> grades) {
        List<Integer> best = new ArrayList<>(grades.values());
        best.sort(Comparator.reverseOrder());
        List<Integer> got = found.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        return new Ranking(gain(got) / gain(best), !got.isEmpty() && got.getFirst() == 3);
    }

    private static double gain(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
            sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }

    /** The means of many. */
    record Mean(double ndcg, double first, int questions) {
        static Mean of(List<Ranking> all) {
            return new Mean(
                    all.stream().mapToDouble(Ranking::ndcg).average().orElse(0),
                    all.stream().mapToDouble(r -> r.first() ? 1 : 0).average().orElse(0),
                    all.size());
        }
    }
}
