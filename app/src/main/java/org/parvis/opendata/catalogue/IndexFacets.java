package org.parvis.opendata.catalogue;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** By what datasets are counted, each field in a list of its own. */
public final class IndexFacets {
    private static final Set<String> FIELDS =
            Set.of("organization", "groups", "tags", "res_format", "license_id");

    private static final FacetsConfig CONFIG = config();

    private final Map<String, SortedSetDocValuesReaderState> states = new HashMap<>();
    private final Map<String, SortedSetDocValuesFacetCounts> whole = new HashMap<>();

    IndexFacets(IndexReader reader) throws IOException {
        for (String field : FIELDS) {
            if (!isEmpty(reader, field)) {
                SortedSetDocValuesReaderState state =
                        new DefaultSortedSetDocValuesReaderState(reader, place(field), CONFIG);
                states.put(field, state);
                whole.put(field, new SortedSetDocValuesFacetCounts(state));
            }
        }
    }

    /**
     * What is to be counted.
     *
     * @param fields of which the values are counted; one that is none of ours has no values
     * @param most how many values of each are told at most, the most frequent
     */
    public record Wanted(List<String> fields, int most) {}

    private static FacetsConfig config() {
        FacetsConfig config = new FacetsConfig();
        for (String field : FIELDS) {
            config.setMultiValued(field, true);
            config.setIndexFieldName(field, place(field));
        }
        return config;
    }

    private static String place(String field) {
        return "counted_" + field;
    }

    private static boolean isEmpty(IndexReader reader, String field) throws IOException {
        for (var leaf : reader.leaves()) {
            if (leaf.reader().getSortedSetDocValues(place(field)) != null) {
                return false;
            }
        }
        return true;
    }

    /** The document as it is kept, counted by each of these values. */
    static Document counted(Document one, Map<String, List<String>> values) throws IOException {
        values.forEach(
                (field, all) ->
                        all.stream()
                                .filter(value -> !value.isEmpty())
                                .distinct()
                                .forEach(
                                        value ->
                                                one.add(
                                                        new SortedSetDocValuesFacetField(
                                                                field, value))));
        return CONFIG.build(one);
    }

    /** Each field that is asked for, without values: nothing was found. */
    static Map<String, Map<String, Integer>> none(Wanted wanted) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        wanted.fields().forEach(field -> counts.put(field, Map.of()));
        return counts;
    }

    /**
     * In how many of the datasets that were found each value stands.
     *
     * @param found nothing for all datasets there are
     */
    Map<String, Map<String, Integer>> counts(Wanted wanted, @Nullable FacetsCollector found)
            throws IOException {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (String field : wanted.fields()) {
            counts.put(field, counts(field, wanted.most(), found));
        }
        return counts;
    }

    private Map<String, Integer> counts(String field, int most, @Nullable FacetsCollector found)
            throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        SortedSetDocValuesReaderState state = states.get(field);
        SortedSetDocValuesFacetCounts all = whole.get(field);
        if (state == null || all == null || most == 0) {
            return counts;
        }
        FacetResult result =
                (found == null ? all : new SortedSetDocValuesFacetCounts(state, found))
                        .getTopChildren(Math.min(most, state.getSize()), field);
        if (result != null) {
            for (LabelAndValue one : result.labelValues) {
                counts.put(one.label, one.value.intValue());
            }
        }
        return counts;
    }
}
