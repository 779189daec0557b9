package org.parvis.opendata.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Languages;
import org.parvis.opendata.catalogue.CatalogueTerms;
import org.parvis.opendata.harvest.Harvested;

/** What is said to clients of CKAN of a dataset that stands in another catalogue. */
final class HarvestedWords {
    private HarvestedWords() {}

    /** Where it is read of: there. */
    static String url(Harvested one) {
        return one.page().isEmpty() ? one.origin().address().toString() : one.page();
    }

    /** By the names that harvesters of CKAN give to what they took. */
    static List<Map<String, Object>> extras(Harvested one) {
        List<Map<String, Object>> extras = new ArrayList<>();
        LocalizedText title = one.description().title();
        extra(extras, "harvest_source_title", one.origin().host());
        extra(extras, "harvest_source_url", one.origin().address().toString());
        extra(extras, "harvest_object_id", one.source());
        extra(extras, "harvest_last_seen", CatalogueTerms.stamp(one.seenAt()));
        extra(extras, "language", languages(one));
        CoverageExtras.of(one.description().coverage())
                .forEach((key, value) -> extra(extras, key, value));
        extra(extras, "title_en", title.only("en"));
        extra(extras, "notes_en", one.description().summary().only("en"));
        extra(extras, "keywords_en", one.description().keywords().only("en"));
        extra(extras, "update_frequency", one.description().frequency());
        return extras;
    }

    /** Of its data where that is said, else of its words. */
    private static String languages(Harvested one) {
        return one.languages().isEmpty()
                ? String.join(", ", one.description().title().texts().keySet())
                : one.languages().stream()
                        .map(Languages::letters)
                        .collect(Collectors.joining(", "));
    }

    private static void extra(List<Map<String, Object>> extras, String key, String value) {
        if (!value.isBlank()) {
            extras.add(Map.of("key", key, "value", value));
        }
    }

    static List<Map<String, @Nullable Object>> resources(Harvested one) {
        List<Map<String, @Nullable Object>> resources = new ArrayList<>();
        for (Harvested.File file : one.files()) {
            resources.add(resource(one, file, resources.size()));
        }
        return resources;
    }

    private static Map<String, @Nullable Object> resource(
            Harvested dataset, Harvested.File file, int position) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", file.id().toString());
        one.put("package_id", dataset.id().toString());
        one.put("position", position);
        one.put("name", file.title());
        one.put("description", "");
        one.put("format", file.format());
        one.put("url", file.address());
        one.put("url_type", null);
        one.put("resource_type", "file");
        one.put("mimetype", null);
        one.put("mimetype_inner", null);
        one.put("size", null);
        one.put("hash", "");
        one.put("created", CatalogueTerms.stamp(dataset.firstAt()));
        one.put("last_modified", null);
        one.put("metadata_modified", CatalogueTerms.stamp(dataset.changedAt()));
        one.put("cache_url", null);
        one.put("cache_last_updated", null);
        one.put("datastore_active", false);
        one.put("state", dataset.goneAt() == null ? "active" : "deleted");
        return one;
    }
}
