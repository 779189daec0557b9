package org.parvis.opendata.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds datasets for clients of CKAN, and counts them by what they share. */
@Component
class PackageSearch {
    private static final int MOST = 1_000;
    private static final int ROWS = 10;

    /** How many values of a field are told where nothing is said, as CKAN does. */
    private static final int VALUES = 50;

    private final PackageIndex index;
    private final PackageWords words;

    PackageSearch(PackageIndex index, PackageWords words) {
        this.index = index;
        this.words = words;
    }

    Map<String, Object> search(Asks asks) {
        List<String> filters = new ArrayList<>(asks.list("fq_list"));
        filters.add(asks.text("fq", ""));
        String sort = asks.text("sort", "score desc, metadata_modified desc");
        PackagesFound found =
                index.find(
                        new PackageQuestion(
                                asks.text("q", "*:*"),
                                filters,
                                sort,
                                asks.number("start", 0, Integer.MAX_VALUE),
                                asks.has("rows") ? asks.number("rows", ROWS, MOST) : ROWS,
                                counted(asks)));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("count", found.count());
        result.put("results", found.given().stream().map(words::dataset).toList());
        result.put("sort", sort);
        result.put("facets", found.facets());
        result.put("search_facets", searchFacets(found.facets()));
        return result;
    }

    /** A limit below zero is none. */
    private static PackageFacets.Wanted counted(Asks asks) {
        if (!asks.yes("facet", true)) {
            return new PackageFacets.Wanted(List.of(), 0);
        }
        boolean all = asks.text("facet.limit", "").matches("-[0-9]{1,9}");
        int most = all ? Integer.MAX_VALUE : asks.number("facet.limit", VALUES, Integer.MAX_VALUE);
        return new PackageFacets.Wanted(asks.list("facet.field"), most);
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
