package org.parvis.opendata.programs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.WildcardQuery;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Lists;
import org.parvis.opendata.catalogue.CatalogueIndex;
import org.parvis.opendata.catalogue.CatalogueTerms;
import org.parvis.opendata.catalogue.IndexFacets;
import org.parvis.opendata.catalogue.IndexQuestion;
import org.parvis.opendata.catalogue.KeptJson;
import org.parvis.platform.words.FoldedText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has some letters in its name, for clients of CKAN that complete what somebody types; accents
 * and capitals are the same letters.
 */
@Component
class NearNames {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 1_000;
    private static final int DATASETS = 10;
    private static final int GROUPS = 20;
    private static final int FORMATS = 5;

    /** Longer than any name that somebody completes. */
    private static final int LONGEST = 200;

    private final CatalogueIndex index;
    private final Publishers publishers;
    private final PackageWords words;
    private final Lists lists;

    NearNames(CatalogueIndex index, Publishers publishers, PackageWords words, Lists lists) {
        this.index = index;
        this.publishers = publishers;
        this.words = words;
        this.lists = lists;
    }

    /** An empty text is one, and all names have it. */
    private static String typed(Asks asks) {
        return asks.has("q") ? asks.text("q", "") : asks.needed("q");
    }

    /** A part of a name as somebody typed it, folded once for all names. */
    record Part(String folded) {
        static Part of(String typed) {
            return new Part(FoldedText.of(typed.strip()));
        }

        boolean in(String name) {
            return FoldedText.of(name).contains(folded);
        }

        private boolean in(String code, LocalizedText name) {
            return in(code) || name.texts().values().stream().anyMatch(this::in);
        }
    }

    List<Map<String, Object>> datasets(Asks asks) {
        String typed = typed(asks);
        int most = asks.number("limit", DATASETS, MOST);
        if (typed.length() > LONGEST) {
            return List.of();
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(part("name", typed.toLowerCase(Locale.ROOT)), BooleanClause.Occur.SHOULD);
        either.add(part(CatalogueTerms.TITLED, FoldedText.of(typed)), BooleanClause.Occur.SHOULD);
        var asked =
                new IndexQuestion(
                        either.build(),
                        Sort.RELEVANCE,
                        0,
                        most,
                        new IndexFacets.Wanted(List.of(), 0));
        return index.find(asked).given().stream().map(one -> dataset(one, typed)).toList();
    }

    private static Query part(String field, String text) {
        return new WildcardQuery(new Term(field, "*" + QueryParser.escape(text) + "*"));
    }

    private static Map<String, Object> dataset(KeptJson kept, String typed) {
        JsonNode read = JSON.readTree(kept.asUnquotedUTF8());
        String name = read.path("name").asString("");
        String title = read.path("title").asString("");
        boolean byName = name.contains(typed.toLowerCase(Locale.ROOT));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", name);
        one.put("title", title);
        one.put("match_field", byName ? "name" : "title");
        one.put("match_displayed", byName ? name : title + " (" + name + ")");
        return one;
    }

    List<Map<String, Object>> bodies(Asks asks) {
        Part part = Part.of(typed(asks));
        return first(
                asks,
                publishers.all().stream()
                        .filter(body -> part.in(body.code(), body.name()))
                        .map(words::body));
    }

    List<Map<String, Object>> themes(Asks asks) {
        Part part = Part.of(typed(asks));
        return first(
                asks,
                lists.themes().stream()
                        .filter(theme -> part.in(theme.code(), theme.name()))
                        .map(words::group));
    }

    private static List<Map<String, Object>> first(Asks asks, Stream<Map<String, Object>> near) {
        return near.limit(asks.number("limit", GROUPS, MOST)).map(NearNames::named).toList();
    }

    private static Map<String, Object> named(Map<String, Object> whole) {
        Map<String, Object> one = new LinkedHashMap<>();
        for (String field : List.of("id", "name", "title")) {
            one.put(field, String.valueOf(whole.get(field)));
        }
        return one;
    }

    /** The most frequent first. */
    List<String> formats(Asks asks) {
        Part part = Part.of(typed(asks));
        var all = new IndexFacets.Wanted(List.of("res_format"), Integer.MAX_VALUE);
        var asked = new IndexQuestion(MatchAllDocsQuery.INSTANCE, Sort.RELEVANCE, 0, 0, all);
        return index.find(asked).facets().getOrDefault("res_format", Map.of()).entrySet().stream()
                .filter(one -> part.in(one.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(asks.number("limit", FORMATS, MOST))
                .map(one -> one.getKey().toLowerCase(Locale.ROOT))
                .toList();
    }
}
