package org.parvis.opendata.harvest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Coverage;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogues of CKAN by their Action API; a place is the number of datasets before. */
@Component
class CkanReader implements SourceReader {
    static final int ROWS = 100;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(50)
                                                    .build())
                                    .build())
                    .build();

    private final Fetching fetching;
    private final Understanding understanding;

    CkanReader(Fetching fetching, Understanding understanding) {
        this.fetching = fetching;
        this.understanding = understanding;
    }

    @Override
    public OriginKind kind() {
        return OriginKind.CKAN;
    }

    @Override
    public String first(Origin origin) {
        return "0";
    }

    @Override
    public Outcome<SourcePage> read(Origin origin, String place) {
        String base = origin.address().toString().replaceFirst("/(api(/.*)?)?$", "");
        URI address =
                URI.create(
                        base
                                + "/api/3/action/package_search?q=*:*&sort=id%20asc&rows="
                                + ROWS
                                + "&start="
                                + place);
        return fetching.get(address, "application/json")
                .then(CkanReader::result)
                .map(result -> page(result, Integer.parseInt(place)));
    }

    private static Outcome<JsonNode> result(Fetching.Fetched came) {
        if (came.type().contains("html")) {
            return Outcome.refused("opendata.harvest.failed.html");
        }
        try {
            JsonNode answer = JSON.readTree(came.body());
            JsonNode result = answer.path("result");
            boolean usable =
                    answer.path("success").asBoolean(false)
                            && result.path("count").isIntegralNumber()
                            && result.path("count").canConvertToInt()
                            && result.path("results").isArray();
            return usable ? Outcome.ok(result) : Outcome.refused("opendata.harvest.failed.ckan");
        } catch (JacksonException unread) {
            return Outcome.refused("opendata.harvest.failed.ckan");
        }
    }

    private SourcePage page(JsonNode result, int start) {
        List<Find> finds = new ArrayList<>();
        List<Unfit> unfit = new ArrayList<>();
        int place = start;
        for (JsonNode dataset : result.path("results")) {
            place++;
            Told told = told(dataset);
            switch (understanding.of(told)) {
                case Outcome.Ok<Find>(Find find) -> finds.add(find);
                case Outcome.Refused<Find>(Refusal why) ->
                        unfit.add(Unfit.of(told, "#" + place, why));
            }
        }
        int count = result.path("count").intValue();
        boolean more = place < count && place > start;
        return new SourcePage(finds, unfit, more ? String.valueOf(place) : null, count);
    }

    private static Told told(JsonNode dataset) {
        List<String> languages = languages(dataset);
        String main = languages.isEmpty() || !languages.getFirst().startsWith("en") ? "fr" : "en";
        return new Told(
                text(dataset, "id"),
                words(dataset, "title", main, text(dataset, "title")),
                words(dataset, "notes", main, text(dataset, "notes")),
                words(dataset, "keywords", main, listed(dataset.path("tags"), "display_name")),
                StreamSupport.stream(dataset.path("groups").spliterator(), false)
                        .map(group -> text(group, "name"))
                        .toList(),
                List.of(text(dataset, "license_id"), text(dataset, "license_url")),
                frequency(dataset),
                either(text(dataset, "maintainer_email"), text(dataset, "author_email")),
                coverage(dataset, main),
                languages,
                text(dataset, "url"),
                StreamSupport.stream(dataset.path("resources").spliterator(), false)
                        .map(CkanReader::file)
                        .toList(),
                text(dataset, "metadata_modified"));
    }

    /** In both languages where it is said in both: as ours says it, or as ckanext-fluent does. */
    private static LocalizedText words(JsonNode dataset, String field, String main, String text) {
        JsonNode translated = dataset.path(field + "_translated");
        String fr = text(translated, "fr");
        String en = either(text(translated, "en"), extra(dataset, field + "_en"));
        return main.equals("en")
                ? LocalizedText.said(fr, either(en, text))
                : LocalizedText.said(either(fr, text), en);
    }

    private static String listed(JsonNode objects, String field) {
        return StreamSupport.stream(objects.spliterator(), false)
                .map(one -> text(one, field).replace(",", " "))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** Its own address where it is said to be one: a catalogue may lead to a page of it. */
    private static Gathered.File file(JsonNode resource) {
        String url = text(resource, "url");
        String down = text(resource, "download_url");
        boolean direct =
                !down.isBlank()
                        || text(resource, "url_type").equals("upload")
                        || text(resource, "resource_type").startsWith("file");
        return new Gathered.File(
                text(resource, "name"),
                text(resource, "format"),
                either(down, url),
                either(text(resource, "access_url"), url),
                direct);
    }

    /** The code at the end of its address, or the word itself. */
    private static String frequency(JsonNode dataset) {
        String said = either(field(dataset, "update_frequency"), field(dataset, "frequency"));
        return said.substring(said.lastIndexOf('/') + 1);
    }

    private static Coverage coverage(JsonNode dataset, String main) {
        String drawn = field(dataset, "spatial");
        String said = either(field(dataset, "spatial_text"), field(dataset, "spatial_uri"));
        // a form on the map has no words
        String area = said.isBlank() && !drawn.startsWith("{") ? drawn : said;
        String other = field(dataset, "spatial_text_en");
        return ToldCoverage.of(
                main.equals("en")
                        ? LocalizedText.said("", either(other, area))
                        : LocalizedText.said(area, other),
                field(dataset, "temporal_start"),
                field(dataset, "temporal_end"));
    }

    /** One, several between commas, or a list written as JSON; each a code or an address. */
    private static List<String> languages(JsonNode dataset) {
        return Stream.of(field(dataset, "language").split("[\\[\\]\",\\s]+"))
                .map(one -> one.substring(one.lastIndexOf('/') + 1))
                .filter(one -> !one.isBlank())
                .toList();
    }

    /** What forms of others have beside, or among the extras. */
    private static String field(JsonNode dataset, String key) {
        return either(text(dataset, key), extra(dataset, key));
    }

    private static String extra(JsonNode dataset, String key) {
        return StreamSupport.stream(dataset.path("extras").spliterator(), false)
                .filter(one -> text(one, "key").equals(key))
                .map(one -> text(one, "value"))
                .findFirst()
                .orElse("");
    }

    private static String either(String first, String second) {
        return first.isBlank() ? second : first;
    }

    private static String text(@Nullable JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        return value == null || !value.isString() ? "" : value.stringValue();
    }
}
