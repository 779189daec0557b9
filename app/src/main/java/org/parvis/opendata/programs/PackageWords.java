package org.parvis.opendata.programs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Beside;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lists;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.TableForm;
import org.parvis.opendata.Version;
import org.parvis.opendata.catalogue.CatalogueTerms;
import org.parvis.opendata.catalogue.Catalogued;
import org.parvis.opendata.catalogue.KeptForm;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Datasets, their tables and bodies in the words of CKAN; in French, as catalogues here are. */
@Component
class PackageWords implements KeptForm {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LANG = "fr";

    private final Organizations organizations;
    private final PublishedData data;
    private final Lists lists;
    private final Settings settings;

    PackageWords(Organizations organizations, PublishedData data, Lists lists, Settings settings) {
        this.organizations = organizations;
        this.data = data;
        this.lists = lists;
        this.settings = settings;
    }

    @Override
    public String written(Catalogued one) {
        return JSON.writeValueAsString(dataset(one));
    }

    Map<String, @Nullable Object> dataset(Catalogued listed) {
        Map<String, @Nullable Object> one = described(listed);
        switch (listed) {
            case Catalogued.Own(Version version, Instant begun) -> {
                one.put("version", String.valueOf(version.number()));
                one.put("extras", extras(version.description()));
                List<Map<String, @Nullable Object>> resources = resources(version);
                one.put("num_resources", resources.size());
                one.put("resources", resources);
            }
            case Catalogued.Elsewhere(Harvested there) -> {
                one.put("url", HarvestedWords.url(there));
                one.put("license_id", CatalogueTerms.licence(there.description()));
                one.put("state", there.goneAt() == null ? "active" : "deleted");
                one.put("extras", HarvestedWords.extras(there));
                one.put("num_resources", there.files().size());
                one.put("resources", HarvestedWords.resources(there));
            }
        }
        return one;
    }

    private Map<String, @Nullable Object> described(Catalogued listed) {
        Description words = listed.description();
        Organization body = organizations.byHome(listed.home()).orElse(null);
        Lists.Licence licence = lists.licence(words.licence()).orElse(null);
        List<Map<String, Object>> tags = tags(words);
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", listed.id().toString());
        one.put("name", listed.name());
        one.put("title", words.title().in(LANG));
        one.put("notes", words.summary().in(LANG));
        one.put("url", settings.publicUrl() + DataPaths.dataset(listed.name(), LANG));
        one.put("version", "");
        one.put("author", body == null ? "" : body.name().in(LANG));
        one.put("author_email", words.contact());
        one.put("maintainer", body == null ? "" : body.name().in(LANG));
        one.put("maintainer_email", words.contact());
        one.put("license_id", words.licence());
        one.put("license_title", licence == null ? "" : licence.name().in(LANG));
        one.put("license_url", licence == null ? "" : licence.address());
        one.put("isopen", licence != null && licence.open());
        one.put("private", false);
        one.put("state", "active");
        one.put("type", "dataset");
        one.put("owner_org", listed.home().toString());
        one.put("creator_user_id", null);
        one.put("metadata_created", CatalogueTerms.stamp(listed.begun()));
        one.put("metadata_modified", CatalogueTerms.stamp(listed.modified()));
        one.put("num_resources", 1);
        one.put("num_tags", tags.size());
        one.put("organization", body == null ? null : body(body));
        one.put("groups", groups(words));
        one.put("tags", tags);
        one.put("extras", List.of());
        one.put("resources", List.of());
        one.put("relationships_as_subject", List.of());
        one.put("relationships_as_object", List.of());
        return one;
    }

    private static List<Map<String, Object>> extras(Description words) {
        Map<String, String> extras = new LinkedHashMap<>();
        extras.put("language", "fr, en");
        extras.put("title_en", words.title().in("en"));
        extras.put("notes_en", words.summary().in("en"));
        extras.put("keywords_en", words.keywords().in("en"));
        extras.put("update_frequency", words.frequency());
        extras.putAll(CoverageExtras.of(words.coverage()));
        if (words.beside().series().said()) {
            extras.put("in_series", words.beside().series().code());
        }
        extras.putAll(LineageExtras.of(words.beside().lineage()));
        return extras.entrySet().stream()
                .map(one -> Map.<String, Object>of("key", one.getKey(), "value", one.getValue()))
                .toList();
    }

    private List<Map<String, Object>> groups(Description words) {
        return words.themes().stream()
                .flatMap(code -> lists.theme(code).stream())
                .map(this::group)
                .toList();
    }

    Map<String, Object> group(Lists.Theme theme) {
        Map<String, Object> one = new LinkedHashMap<>();
        String name = theme.code().toLowerCase(Locale.ROOT);
        one.put("id", name);
        one.put("name", name);
        one.put("title", theme.name().in(LANG));
        one.put("display_name", theme.name().in(LANG));
        one.put("description", "");
        one.put("image_display_url", "");
        return one;
    }

    private static List<Map<String, Object>> tags(Description words) {
        List<Map<String, Object>> tags = new ArrayList<>();
        for (String name : CatalogueTerms.tagNames(words)) {
            Map<String, Object> tag = new LinkedHashMap<>();
            tag.put("id", name);
            tag.put("name", name);
            tag.put("display_name", name);
            tag.put("state", "active");
            tags.add(tag);
        }
        return tags;
    }

    /** Its table, then what stands beside it. */
    List<Map<String, @Nullable Object>> resources(Version version) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        all.add(resource(version));
        for (Beside.Extra extra : version.description().beside().extras()) {
            all.add(beside(resource(version), version, extra, all.size()));
        }
        return all;
    }

    private static Map<String, @Nullable Object> beside(
            Map<String, @Nullable Object> like, Version version, Beside.Extra extra, int place) {
        boolean service = extra.kind() == Beside.Kind.SERVICE;
        like.put("id", version.beside(place).toString());
        like.put("position", place);
        like.put("name", extra.title().in(LANG));
        like.put("description", extra.described());
        like.put("format", service ? "API" : "");
        like.put("url", extra.address());
        like.put("resource_type", service ? "api" : "documentation");
        like.put("mimetype", null);
        like.put("hash", "");
        like.put("datastore_active", false);
        return like;
    }

    Map<String, @Nullable Object> resource(Version version) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", version.resource().toString());
        one.put("package_id", version.dataset().toString());
        one.put("position", 0);
        one.put("name", version.description().title().in(LANG));
        one.put("description", version.description().summary().in(LANG));
        one.put("format", "CSV");
        one.put("url", settings.publicUrl() + DataPaths.table(version, TableForm.CSV, LANG));
        one.put("url_type", null);
        one.put("resource_type", "file");
        one.put("mimetype", "text/csv");
        one.put("mimetype_inner", null);
        one.put("size", null);
        one.put("hash", version.file().digest());
        one.put("created", CatalogueTerms.stamp(data.begun(version)));
        one.put("last_modified", CatalogueTerms.stamp(version.signedAt()));
        one.put("metadata_modified", CatalogueTerms.stamp(version.signedAt()));
        one.put("cache_url", null);
        one.put("cache_last_updated", null);
        one.put("datastore_active", true);
        one.put("state", "active");
        return one;
    }

    Map<String, Object> body(Organization body) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", body.home().toString());
        one.put("name", body.code());
        one.put("title", body.name().in(LANG));
        one.put("type", "organization");
        one.put("description", "");
        one.put("image_url", "");
        one.put("created", CatalogueTerms.stamp(Instant.EPOCH));
        one.put("is_organization", true);
        one.put("approval_status", "approved");
        one.put("state", "active");
        return one;
    }
}
