package org.parvis.opendata.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.catalogue.AllDatasets;
import org.parvis.opendata.catalogue.CatalogueIndex;
import org.parvis.opendata.catalogue.Catalogued;
import org.parvis.opendata.catalogue.Found;
import org.parvis.opendata.catalogue.IndexFacets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.util.RawValue;

/** Finds datasets for clients of CKAN, and counts them by what they share. */
@Component
class PackageSearch {
    private static final int MOST = 1_000;
    private static final int ROWS = 10;

    /** How many values of a field are told where nothing is said, as CKAN does. */
    private static final int VALUES = 50;

    private final CatalogueIndex index;
    private final AllDatasets data;
    private final PackageWords words;

    PackageSearch(CatalogueIndex index, AllDatasets data, PackageWords words) {
        this.index = index;
        this.data = data;
        this.words = words;
    }

    Map<String, Object> search(Asks asks) {
        List<String> filters = new ArrayList<>(asks.list("fq_list"));
        filters.add(asks.text("fq", ""));
        String sort = asks.text("sort", "score desc, metadata_modified desc");
        Found found =
                found(
                        new PackageQuestion(
                                asks.text("q", "*:*"),
                                filters,
                                sort,
                                asks.number("start", 0, Integer.MAX_VALUE),
                                asks.has("rows") ? asks.number("rows", ROWS, MOST) : ROWS,
                                counted(asks)));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("count", found.count());
        result.put("results", found.given().stream().map(one -> new RawValue(one)).toList());
        result.put("sort", sort);
        result.put("facets", found.facets());
        result.put("search_facets", searchFacets(found.facets()));
        return result;
    }

    private Found found(PackageQuestion question) {
        try {
            return index.find(question.put());
        } catch (IndexSearcher.TooManyClauses many) {
            throw CkanError.costly("Too many conditions");
        }
    }

    /**
     * A file of another catalogue, or what stands beside a table of ours, by its identifier, as
     * clients of CKAN know it.
     */
    Optional<Map<String, @Nullable Object>> file(String id) {
        return index.ofFile(id).map(List::of).map(data::whole).orElse(List.of()).stream()
                .map(this::resources)
                .flatMap(List::stream)
                .filter(resource -> id.equals(resource.get("id")))
                .findFirst();
    }

    private List<Map<String, @Nullable Object>> resources(Catalogued one) {
        return switch (one) {
            case Catalogued.Own own -> words.resources(own.version());
            case Catalogued.Elsewhere there -> HarvestedWords.resources(there.dataset());
        };
    }

    /** A limit below zero is none. */
    private static IndexFacets.Wanted counted(Asks asks) {
        if (!asks.yes("facet", true)) {
            return new IndexFacets.Wanted(List.of(), 0);
        }
        boolean all = asks.text("facet.limit", "").matches("-[0-9]{1,9}");
        int most = all ? Integer.MAX_VALUE : asks.number("facet.limit", VALUES, Integer.MAX_VALUE);
        return new IndexFacets.Wanted(asks.list("facet.field"), most);
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
