package org.parvis.opendata.programs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.catalogue.CatalogueIndex;
import org.springframework.stereotype.Component;

/** Keywords, all of them or those that have some letters in them, as clients of CKAN ask. */
@Component
class NearTags {
    private final CatalogueIndex index;

    NearTags(CatalogueIndex index) {
        this.index = index;
    }

    /** The tags that have each of the texts in them; none when nothing is asked. */
    Map<String, Object> search(Asks asks) {
        List<String> near = near(asks);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("count", near.size());
        result.put("results", page(near, asks).stream().map(NearTags::tag).toList());
        return result;
    }

    /** Their names. */
    List<String> complete(Asks asks) {
        return page(near(asks), asks);
    }

    /** All of them, or those that have a text in them; whole or by their names. */
    List<?> list(Asks asks) {
        List<String> tags = queries(asks).findAny().isPresent() ? near(asks) : all(asks);
        return asks.yes("all_fields", false) ? tags.stream().map(NearTags::shown).toList() : tags;
    }

    private static List<String> page(List<String> all, Asks asks) {
        return asks.page(all, "offset", "limit", all.size(), all.size());
    }

    /** None where a vocabulary is asked for: there is none here. */
    private List<String> all(Asks asks) {
        return asks.text("vocabulary_id", "").isEmpty() ? index.values("tags") : List.of();
    }

    private List<String> near(Asks asks) {
        List<NearNames.Part> parts =
                Stream.concat(queries(asks), fields(asks)).map(NearNames.Part::of).toList();
        return parts.isEmpty()
                ? List.of()
                : all(asks).stream()
                        .filter(tag -> parts.stream().allMatch(part -> part.in(tag)))
                        .toList();
    }

    private static Stream<String> queries(Asks asks) {
        return said(asks.texts(asks.has("query") ? "query" : "q").stream());
    }

    private static Stream<String> fields(Asks asks) {
        return asks.nested("fields") instanceof Map<?, ?> fields
                ? said(fields.values().stream().map(String::valueOf))
                : Stream.empty();
    }

    private static Stream<String> said(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank());
    }

    private static Map<String, @Nullable Object> tag(String name) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", name);
        one.put("name", name);
        one.put("vocabulary_id", null);
        return one;
    }

    /** One with the name by which it is shown. */
    static Map<String, @Nullable Object> shown(String name) {
        Map<String, @Nullable Object> one = tag(name);
        one.put("display_name", name);
        return one;
    }
}
