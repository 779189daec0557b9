package org.parvis.opendata.programs;

import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;
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

    private static boolean near(String typed, Stream<String> names) {
        String part = FoldedText.of(typed.strip());
        return names.map(FoldedText::of).anyMatch(name -> name.contains(part));
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
        String typed = typed(asks);
        return first(
                asks,
                publishers.all().stream()
                        .filter(body -> near(typed, names(body.code(), body.name())))
                        .map(words::body));
    }

    List<Map<String, Object>> themes(Asks asks) {
        String typed = typed(asks);
        return first(
                asks,
                lists.themes().stream()
                        .filter(theme -> near(typed, names(theme.code(), theme.name())))
                        .map(words::group));
    }

    private static Stream<String> names(String code, LocalizedText name) {
        return Stream.concat(Stream.of(code), name.texts().values().stream());
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
        String typed = typed(asks);
        var all = new IndexFacets.Wanted(List.of("res_format"), Integer.MAX_VALUE);
        var asked = new IndexQuestion(MatchAllDocsQuery.INSTANCE, Sort.RELEVANCE, 0, 0, all);
        return index.find(asked).facets().getOrDefault("res_format", Map.of()).entrySet().stream()
                .filter(one -> near(typed, Stream.of(one.getKey())))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(asks.number("limit", FORMATS, MOST))
                .map(one -> one.getKey().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The tags that have each of the texts in them; none when nothing is asked. */
    Map<String, Object> tagSearch(Asks asks) {
        List<String> near = nearTags(asks);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("count", near.size());
        result.put("results", page(near, asks).stream().map(NearNames::tag).toList());
        return result;
    }

    List<String> tags(Asks asks) {
        return page(nearTags(asks), asks);
    }

    /** All of them, or those that have a text in them; whole or by their names. */
    List<?> tagList(Asks asks) {
        boolean asked = !asks.text("query", asks.text("q", "")).isBlank();
        List<String> tags =
                asked ? nearTags(asks) : inVocabulary(asks) ? List.of() : index.values("tags");
        return asks.yes("all_fields", false)
                ? tags.stream().map(NearNames::displayed).toList()
                : tags;
    }

    private static List<String> page(List<String> all, Asks asks) {
        return asks.page(all, "offset", "limit", all.size(), all.size());
    }

    /** There is none here. */
    private static boolean inVocabulary(Asks asks) {
        return !asks.text("vocabulary_id", "").isEmpty();
    }

    private List<String> nearTags(Asks asks) {
        List<String> texts = new ArrayList<>(asks.texts(asks.has("query") ? "query" : "q"));
        if (asks.nested("fields") instanceof Map<?, ?> fields) {
            fields.forEach((field, text) -> texts.add(String.valueOf(text)));
        }
        texts.replaceAll(String::strip);
        texts.removeIf(String::isEmpty);
        return texts.isEmpty() || inVocabulary(asks)
                ? List.of()
                : index.values("tags").stream()
                        .filter(tag -> texts.stream().allMatch(text -> near(text, Stream.of(tag))))
                        .toList();
    }

    private static Map<String, @Nullable Object> tag(String name) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", name);
        one.put("name", name);
        one.put("vocabulary_id", null);
        return one;
    }

    private static Map<String, @Nullable Object> displayed(String name) {
        Map<String, @Nullable Object> one = tag(name);
        one.put("display_name", name);
        return one;
    }
}
