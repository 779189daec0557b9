package org.parvis.opendata.programs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.parvis.opendata.catalogue.CatalogueIndex;
import org.parvis.opendata.catalogue.KeptJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds files by what is said of them, as clients of CKAN ask: each question walks through all of
 * them, so that one is answered at a time and the next is told to come a moment later.
 */
@Component
class ResourceSearch {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 1_000;

    /** What is found further than that is not sorted: a filter finds less. */
    private static final int DEEPEST = 10_000;

    private static final String HASH = "hash";

    /** In which a part of a text is looked for. */
    private static final Set<String> TEXTS =
            Set.of(
                    "id",
                    "package_id",
                    "url",
                    "format",
                    "description",
                    "name",
                    "resource_type",
                    "mimetype",
                    "mimetype_inner",
                    "cache_url",
                    "url_type",
                    "state");

    /** Which are what is asked, or are not. */
    private static final Set<String> VALUES =
            Set.of(
                    "position",
                    "size",
                    "created",
                    "last_modified",
                    "metadata_modified",
                    "cache_last_updated");

    private final CatalogueIndex index;
    private final Semaphore turn = new Semaphore(1);

    ResourceSearch(CatalogueIndex index) {
        this.index = index;
    }

    /**
     * A file that was found.
     *
     * @param key by which it is sorted
     */
    private record Match(String key, JsonNode file) {
        private static final Comparator<Match> ORDER =
                Comparator.comparing(Match::key)
                        .thenComparing(one -> one.file.path("package_id").asString(""))
                        .thenComparing(one -> one.file.path("position").asInt(0));
    }

    Map<String, Object> search(Asks asks) {
        Map<String, String> wanted = wanted(asks);
        String order = order(asks);
        int from = asks.number("offset", 0, Integer.MAX_VALUE);
        int most = asks.has("limit") ? asks.number("limit", MOST, MOST) : MOST;
        if (from > DEEPEST - MOST) {
            throw CkanError.costly("It lies too far behind the first one: ask for less");
        }
        if (!turn.tryAcquire()) {
            throw CkanError.busy("Another one is answered: ask again a moment later");
        }
        try {
            return found(wanted, order, from, most);
        } finally {
            turn.release();
        }
    }

    private Map<String, Object> found(
            Map<String, String> wanted, String order, int from, int most) {
        PriorityQueue<Match> first = new PriorityQueue<>(Match.ORDER.reversed());
        int[] count = {0};
        index.each(
                kept -> {
                    for (JsonNode file : files(kept)) {
                        if (is(file, wanted)) {
                            count[0]++;
                            first.add(new Match(key(file, order), file));
                            if (first.size() > from + most) {
                                first.poll();
                            }
                        }
                    }
                });
        List<Match> sorted = new ArrayList<>(first);
        sorted.sort(Match.ORDER);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("count", count[0]);
        result.put("results", sorted.stream().skip(from).map(Match::file).toList());
        return result;
    }

    /** Nothing else of a dataset is read. */
    private static JsonNode files(KeptJson kept) {
        try (JsonParser parser = JSON.createParser(kept.asUnquotedUTF8())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean files = "resources".equals(parser.currentName());
                parser.nextToken();
                if (files) {
                    return parser.readValueAsTree();
                }
                parser.skipChildren();
            }
        }
        return JSON.createArrayNode();
    }

    /** In small letters where case is none; of a field that is named twice, what is said last. */
    private static Map<String, String> wanted(Asks asks) {
        if (!asks.has("query")) {
            throw CkanError.said("query", "Missing value");
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String pair : asks.texts("query")) {
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw CkanError.said("query", "Must be <field>:<value> pair(s)");
            }
            String field = pair.substring(0, colon);
            String value = pair.substring(colon + 1);
            wanted.put(field, VALUES.contains(field) ? value : value.toLowerCase(Locale.ROOT));
        }
        for (String field : wanted.keySet()) {
            if (!known(field)) {
                throw CkanError.said(
                        "query", "Field \"" + field + "\" not recognised in resource_search.");
            }
        }
        return wanted;
    }

    private static boolean known(String field) {
        return TEXTS.contains(field) || VALUES.contains(field) || field.equals(HASH);
    }

    private static String order(Asks asks) {
        String order = asks.text("order_by", "");
        if (!order.isEmpty() && !known(order)) {
            throw CkanError.invalid("order_by", "Cannot order by field: " + order);
        }
        return order;
    }

    private static boolean is(JsonNode file, Map<String, String> wanted) {
        return wanted.entrySet().stream()
                .allMatch(one -> is(file.path(one.getKey()), one.getKey(), one.getValue()));
    }

    /** What is not said of a file is not like anything. */
    private static boolean is(JsonNode said, String field, String wanted) {
        if (said.isNull() || said.isMissingNode()) {
            return false;
        }
        if (VALUES.contains(field)) {
            return said.asString().equals(wanted);
        }
        String text = said.asString().toLowerCase(Locale.ROOT);
        return field.equals(HASH) ? text.startsWith(wanted) : text.contains(wanted);
    }

    /** Of which nothing is said comes last. */
    private static String key(JsonNode file, String order) {
        JsonNode by = order.isEmpty() ? JSON.stringNode("") : file.path(order);
        if (by.isNull() || by.isMissingNode()) {
            return "\uFFFF";
        }
        return by.isNumber() ? String.format(Locale.ROOT, "%019d", by.asLong()) : by.asString();
    }
}
