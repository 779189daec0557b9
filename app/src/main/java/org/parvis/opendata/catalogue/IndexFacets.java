package org.parvis.opendata.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/**
 * By what datasets are counted. The values of each dataset stand in memory as numbers, in some
 * fifty bytes: whoever counts a tenth of the catalogue for every question does nothing else.
 */
public final class IndexFacets {
    static final List<String> FIELDS =
            List.of("organization", "groups", "tags", "res_format", "license_id");

    private final Map<String, CountedField> fields = new HashMap<>();
    private final Map<String, int[]> whole = new HashMap<>();

    IndexFacets(IndexReader reader) throws IOException {
        for (String field : FIELDS) {
            CountedField one = CountedField.of(reader, place(field));
            fields.put(field, one);
            whole.put(field, one.counted(reader));
        }
    }

    /**
     * What is to be counted.
     *
     * @param fields of which the values are counted; one that is none of ours has no values
     * @param most how many values of each are told at most, the most frequent
     */
    public record Wanted(List<String> fields, int most) {}

    private static String place(String field) {
        return "counted_" + field;
    }

    /** Has the document counted by each of these values. */
    static void add(Document one, Map<String, List<String>> values) {
        values.forEach(
                (field, all) ->
                        all.stream()
                                .filter(value -> !value.isEmpty())
                                .distinct()
                                .map(BytesRef::new)
                                .map(value -> new SortedSetDocValuesField(place(field), value))
                                .forEach(one::add));
    }

    /** Those of these fields that are counted, each once. */
    Map<String, CountedField> of(List<String> wanted) {
        Map<String, CountedField> counted = new LinkedHashMap<>();
        for (String field : wanted) {
            CountedField one = fields.get(field);
            if (one != null) {
                counted.put(field, one);
            }
        }
        return counted;
    }

    /** In how many of all datasets each value stands. */
    Map<String, Map<String, Integer>> whole(Wanted wanted) {
        return told(wanted, whole);
    }

    /**
     * In how many of the datasets that were found each value stands.
     *
     * @param counts by field
     */
    Map<String, Map<String, Integer>> told(Wanted wanted, Map<String, int[]> counts) {
        Map<String, Map<String, Integer>> told = new LinkedHashMap<>();
        for (String field : wanted.fields()) {
            CountedField one = fields.get(field);
            int[] found = counts.get(field);
            told.put(
                    field,
                    one == null || found == null || wanted.most() == 0
                            ? Map.of()
                            : most(one.labels(), found, wanted.most()));
        }
        return told;
    }

    /** The most frequent, by their names. */
    private static Map<String, Integer> most(List<String> labels, int[] counts, int most) {
        List<Integer> present = new ArrayList<>();
        for (int at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                present.add(at);
            }
        }
        if (present.size() > most) {
            // values that are as frequent stay in the order of their letters
            present.sort(Comparator.comparing((Integer at) -> counts[at]).reversed());
            present = present.subList(0, most);
        }
        Map<String, Integer> told = new TreeMap<>();
        present.forEach(at -> told.put(labels.get(at), counts[at]));
        return told;
    }
}
