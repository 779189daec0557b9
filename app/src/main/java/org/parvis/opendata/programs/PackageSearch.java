package org.parvis.opendata.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds datasets for clients of CKAN, and counts them by what they share. */
@Component
class PackageSearch {
    private static final int MOST = 1_000;
    private static final int ROWS = 10;

    private final PackageIndex index;
    private final PackageDocuments documents;
    private final PackageWords words;

    PackageSearch(PackageIndex index, PackageDocuments documents, PackageWords words) {
        this.index = index;
        this.documents = documents;
        this.words = words;
    }

    Map<String, Object> search(Asks asks) {
        List<String> filters = new ArrayList<>(asks.list("fq_list"));
        filters.add(asks.text("fq", ""));
        String sort = asks.text("sort", "score desc, metadata_modified desc");
        List<Catalogued> found = index.find(asks.text("q", "*:*"), filters, sort);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("count", found.size());
        result.put(
                "results",
                asks.page(found, "start", "rows", ROWS, MOST).stream()
                        .map(words::dataset)
                        .toList());
        result.put("sort", sort);
        Map<String, Map<String, Integer>> facets = facets(found, asks.list("facet.field"));
        result.put("facets", facets);
        result.put("search_facets", searchFacets(facets));
        return result;
    }

    private Map<String, Map<String, Integer>> facets(List<Catalogued> found, List<String> fields) {
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        fields.forEach(field -> facets.put(field, new TreeMap<>()));
        if (fields.isEmpty()) {
            return facets;
        }
        for (Catalogued one : found) {
            documents
                    .facets(one)
                    .forEach(
                            (field, values) -> {
                                Map<String, Integer> counts = facets.get(field);
                                if (counts != null) {
                                    values.forEach(value -> counts.merge(value, 1, Integer::sum));
                                }
                            });
        }
        return facets;
    }

    private static Map<String, Object> searchFacets(Map<String, Map<String, Integer>> facets) {
        Map<String, Object> all = new LinkedHashMap<>();
        facets.forEach(
                (field, counts) -> {
                    List<Map<String, Object>> items = new ArrayList<>();
                    counts.forEach(
                            (name, count) ->
                                    items.add(
                                            Map.of(
                                                    "name", name,
                                                    "display_name", name,
                                                    "count", count)));
                    all.put(field, Map.of("title", field, "items", items.reversed()));
                });
        return all;
    }
}
