package org.parvis.opendata.shown;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Citations;
import org.parvis.opendata.Column;
import org.parvis.opendata.Coverage;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lists;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.Version;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version as {@code schema.org/Dataset}, in its page: search engines for data read it nowhere
 * else.
 */
@Component
class SchemaDataset {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Citations citations;
    private final Lists lists;
    private final Settings settings;

    SchemaDataset(Citations citations, Lists lists, Settings settings) {
        this.citations = citations;
        this.lists = lists;
        this.settings = settings;
    }

    /** JSON that may stand in HTML: nothing in it ends the element around it. */
    String of(Version version, String lang) {
        return JSON.writeValueAsString(dataset(version, lang)).replace("<", "\\u003c");
    }

    private Map<String, Object> dataset(Version version, String lang) {
        Description words = version.description();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("@context", "https://schema.org/");
        one.put("@type", "Dataset");
        one.put("@id", whole(DataPaths.version(version, lang)));
        one.put("url", whole(DataPaths.version(version, lang)));
        one.put("identifier", version.dataset().toString());
        one.put("name", words.title().in(lang));
        one.put("description", words.summary().in(lang));
        one.put("inLanguage", lang);
        one.put("keywords", words.words(lang));
        cover(one, words.coverage(), lang);
        String source = words.beside().lineage().source();
        if (!source.isEmpty()) {
            one.put("isBasedOn", source);
        }
        one.put("version", String.valueOf(version.number()));
        one.put("dateModified", version.signedAt().toString());
        one.put("isAccessibleForFree", true);
        lists.licence(words.licence()).ifPresent(licence -> one.put("license", licence.address()));
        one.put("creator", publisher(version, lang));
        one.put("variableMeasured", columns(version, lang));
        one.put("distribution", forms(version, lang));
        return one;
    }

    private static void cover(Map<String, Object> one, Coverage coverage, String lang) {
        if (!coverage.area().isEmpty()) {
            one.put("spatialCoverage", coverage.area().in(lang));
        }
        if (coverage.timed()) {
            one.put("temporalCoverage", open(coverage.from()) + "/" + open(coverage.until()));
        }
    }

    private static String open(@Nullable LocalDate day) {
        return day == null ? ".." : day.toString();
    }

    private Map<String, Object> publisher(Version version, String lang) {
        return Map.of(
                "@type",
                "GovernmentOrganization",
                "name",
                citations.body(version, lang),
                "contactPoint",
                Map.of(
                        "@type", "ContactPoint",
                        "contactType", "data",
                        "email", version.description().contact()));
    }

    private static List<Map<String, Object>> columns(Version version, String lang) {
        return version.columns().stream().map(column -> column(column, lang)).toList();
    }

    private static Map<String, Object> column(Column column, String lang) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("@type", "PropertyValue");
        one.put("name", column.name());
        one.put("description", column.meaning().in(lang));
        String unit = column.unit().in(lang);
        if (!unit.isBlank()) {
            one.put("unitText", unit);
        }
        return one;
    }

    private List<Map<String, String>> forms(Version version, String lang) {
        return TableForm.all(version)
                .map(
                        form ->
                                Map.of(
                                        "@type", "DataDownload",
                                        "encodingFormat", form.mediaType(),
                                        "contentUrl", whole(DataPaths.table(version, form, lang))))
                .toList();
    }

    private String whole(String path) {
        return settings.publicUrl() + path;
    }
}
