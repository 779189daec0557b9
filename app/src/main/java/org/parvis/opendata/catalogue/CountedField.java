package org.parvis.opendata.catalogue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;

/** The values of a field of each document, as numbers of a list of labels. */
final class CountedField {
    private final List<String> labels;

    /** Where the values of a document begin; those of the next one end them. */
    private final int[] first;

    private int[] values;

    private CountedField(List<String> labels, int documents) {
        this.labels = labels;
        this.first = new int[documents + 1];
        this.values = new int[documents];
    }

    static CountedField of(IndexReader reader, String field) throws IOException {
        TreeSet<String> all = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SortedSetDocValues found = leaf.reader().getSortedSetDocValues(field);
            for (long at = 0; found != null && at < found.getValueCount(); at++) {
                all.add(found.lookupOrd(at).utf8ToString());
            }
        }
        CountedField one = new CountedField(List.copyOf(all), reader.maxDoc());
        Map<String, Integer> places = new HashMap<>();
        one.labels.forEach(label -> places.put(label, places.size()));
        int filled = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            filled = one.fill(leaf, field, places, filled);
        }
        one.values = Arrays.copyOf(one.values, filled);
        return one;
    }

    private int fill(LeafReaderContext leaf, String field, Map<String, Integer> places, int from)
            throws IOException {
        int at = from;
        SortedSetDocValues found = leaf.reader().getSortedSetDocValues(field);
        int[] own = found == null ? new int[0] : new int[(int) found.getValueCount()];
        for (int ord = 0; found != null && ord < own.length; ord++) {
            own[ord] = places.getOrDefault(found.lookupOrd(ord).utf8ToString(), 0);
        }
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
            if (found != null && found.advanceExact(document)) {
                for (int n = found.docValueCount(); n > 0; n--) {
                    if (at == values.length) {
                        values = Arrays.copyOf(values, 2 * values.length);
                    }
                    values[at++] = own[(int) found.nextOrd()];
                }
            }
            first[leaf.docBase + document + 1] = at;
        }
        return at;
    }

    /** In the order of their letters. */
    List<String> labels() {
        return labels;
    }

    void count(int document, int[] counts) {
        for (int at = first[document]; at < first[document + 1]; at++) {
            counts[values[at]]++;
        }
    }

    /** In how many documents that are there still each value stands. */
    int[] counted(IndexReader reader) {
        int[] counts = new int[labels.size()];
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                if (live == null || live.get(document)) {
                    count(leaf.docBase + document, counts);
                }
            }
        }
        return counts;
    }
}
