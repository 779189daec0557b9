package org.parvis.opendata.catalogue;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts what a query finds by the values of some fields; nothing is weighed or sorted for that.
 */
final class Counting extends SimpleCollector {
    private final CountedField[] fields;
    private final int[][] counts;
    private int base;
    private int found;

    private Counting(Collection<CountedField> fields) {
        this.fields = fields.toArray(CountedField[]::new);
        this.counts = new int[this.fields.length][];
        for (int at = 0; at < counts.length; at++) {
            counts[at] = new int[this.fields[at].labels().size()];
        }
    }

    /**
     * What was counted.
     *
     * @param found how many documents
     * @param counts by field, in the order of its labels
     */
    record Counted(int found, Map<String, int[]> counts) {}

    /** For one question. */
    record By(Map<String, CountedField> fields) implements CollectorManager<Counting, Counted> {
        @Override
        public Counting newCollector() {
            return new Counting(fields.values());
        }

        @Override
        public Counted reduce(Collection<Counting> parts) {
            Counting sum = new Counting(fields.values());
            parts.forEach(sum::add);
            Map<String, int[]> counts = new HashMap<>();
            fields.keySet().forEach(field -> counts.put(field, sum.counts[counts.size()]));
            return new Counted(sum.found, counts);
        }
    }

    private void add(Counting other) {
        found += other.found;
        for (int at = 0; at < counts.length; at++) {
            for (int value = 0; value < counts[at].length; value++) {
                counts[at][value] += other.counts[at][value];
            }
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        base = leaf.docBase;
    }

    @Override
    public void collect(int document) {
        found++;
        for (int at = 0; at < fields.length; at++) {
            fields[at].count(base + document, counts[at]);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
