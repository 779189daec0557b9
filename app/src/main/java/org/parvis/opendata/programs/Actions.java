package org.parvis.opendata.programs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Lists;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/** The actions that read, by their names; each answers as a catalogue of CKAN does. */
@Component
class Actions {
    /** A version of CKAN whose answers these are. */
    private static final String CKAN = "2.11.3";

    private static final int MOST = 1_000;

    private final PublishedData data;
    private final PackageWords words;
    private final PackageIndex index;
    private final Datastore datastore;
    private final Organizations organizations;
    private final Lists lists;
    private final Settings settings;

    Actions(
            PublishedData data,
            PackageWords words,
            PackageIndex index,
            Datastore datastore,
            Organizations organizations,
            Lists lists,
            Settings settings) {
        this.data = data;
        this.words = words;
        this.index = index;
        this.datastore = datastore;
        this.organizations = organizations;
        this.lists = lists;
        this.settings = settings;
    }

    /** What an action answers; nothing when there is none of that name. */
    @Nullable Object run(String action, Asks asks) {
        return switch (action) {
            case "package_list" -> packageList(asks);
            case "package_show" -> words.dataset(found(id(asks)));
            case "package_search" -> packageSearch(asks);
            case "current_package_list_with_resources" ->
                    page(data.all(), asks).stream().map(words::dataset).toList();
            case "resource_show" -> words.resource(datastore.resource(asks.needed("id")));
            case "organization_list" -> organizationList(asks);
            case "organization_show" -> organizationShow(asks);
            case "group_list" ->
                    lists.themes().stream().map(one -> words.group(one).get("name")).toList();
            case "tag_list" -> tags();
            case "license_list" -> lists.licences().stream().map(Actions::licence).toList();
            case "datastore_search" -> datastore.search(asks);
            case "datastore_info" -> datastore.info(asks);
            case "status_show" -> status();
            case "help_show" -> help(asks);
            default -> null;
        };
    }

    private static String id(Asks asks) {
        String id = asks.text("id", asks.text("name_or_id", ""));
        return id.isEmpty() ? asks.needed("id") : id;
    }

    private Version found(String id) {
        return data.all().stream()
                .filter(one -> one.name().equals(id) || one.dataset().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> CkanError.absent("Dataset \"" + id + "\" was not found."));
    }

    private List<String> packageList(Asks asks) {
        return page(data.all(), asks).stream().map(Version::name).toList();
    }

    private static List<Version> page(List<Version> all, Asks asks) {
        int from = Math.min(asks.number("offset", 0, Integer.MAX_VALUE), all.size());
        int most = asks.has("limit") ? asks.number("limit", all.size(), MOST) : all.size();
        return all.subList(from, Math.min(all.size(), from + most));
    }

    private Map<String, Object> packageSearch(Asks asks) {
        List<String> filters = new ArrayList<>(asks.list("fq_list"));
        filters.add(asks.text("fq", ""));
        String query = asks.text("q", "*:*");
        String sort = asks.text("sort", "score desc, metadata_modified desc");
        List<Version> found = new ArrayList<>(index.find(query, filters));
        order(sort).ifPresent(found::sort);
        int from = Math.min(asks.number("start", 0, Integer.MAX_VALUE), found.size());
        int rows = asks.number("rows", 10, MOST);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("count", found.size());
        result.put(
                "results",
                found.subList(from, Math.min(found.size(), from + rows)).stream()
                        .map(words::dataset)
                        .toList());
        result.put("sort", sort);
        Map<String, Map<String, Integer>> facets = facets(found, asks.list("facet.field"));
        result.put("facets", facets);
        result.put("search_facets", searchFacets(facets));
        return result;
    }

    private static java.util.Optional<Comparator<Version>> order(String sort) {
        String first = sort.split(",")[0].strip().toLowerCase(Locale.ROOT);
        boolean descending = first.endsWith(" desc");
        Comparator<Version> by =
                switch (first.replaceFirst(" (asc|desc)$", "")) {
                    case "score" -> null;
                    case "metadata_modified", "metadata_created" ->
                            Comparator.comparing(Version::signedAt);
                    case "name" -> Comparator.comparing(Version::name);
                    case "title", "title_string" ->
                            Comparator.comparing(one -> one.description().title().in("fr"));
                    case "id" -> Comparator.comparing(one -> one.dataset().toString());
                    default -> throw CkanError.query("Cannot sort by field: " + first);
                };
        return java.util.Optional.ofNullable(by).map(one -> descending ? one.reversed() : one);
    }

    private Map<String, Map<String, Integer>> facets(List<Version> found, List<String> fields) {
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        fields.forEach(field -> facets.put(field, new TreeMap<>()));
        for (Version version : found) {
            index.facets(version)
                    .forEach(
                            (field, values) -> {
                                Map<String, Integer> counts = facets.get(field);
                                if (counts != null) {
                                    values.forEach(value -> counts.merge(value, 1, Integer::sum));
                                }
                            });
        }
        return facets;
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

    /** The bodies that publish something, and what is asked of each. */
    private List<Object> organizationList(Asks asks) {
        boolean whole = asks.yes("all_fields", false);
        List<Object> found = new ArrayList<>();
        for (Organization body : publishers()) {
            found.add(whole ? counted(body) : body.code());
        }
        int from = Math.min(asks.number("offset", 0, Integer.MAX_VALUE), found.size());
        int most = asks.number("limit", whole ? 25 : MOST, MOST);
        return found.subList(from, Math.min(found.size(), from + most));
    }

    private List<Organization> publishers() {
        return organizations.all().stream()
                .filter(body -> data.all().stream().anyMatch(one -> one.home().equals(body.home())))
                .toList();
    }

    private Map<String, Object> counted(Organization body) {
        Map<String, Object> one = new LinkedHashMap<>(words.body(body));
        one.put("display_name", body.name().in("fr"));
        one.put("package_count", of(body).size());
        return one;
    }

    private List<Version> of(Organization body) {
        return data.all().stream().filter(one -> one.home().equals(body.home())).toList();
    }

    private Map<String, Object> organizationShow(Asks asks) {
        String id = asks.needed("id");
        Organization body =
                organizations.all().stream()
                        .filter(one -> one.code().equals(id) || one.home().toString().equals(id))
                        .findFirst()
                        .orElseThrow(() -> CkanError.absent("Organization was not found."));
        Map<String, Object> one = counted(body);
        if (asks.yes("include_datasets", false)) {
            one.put("packages", of(body).stream().limit(10).map(words::dataset).toList());
        }
        return one;
    }

    private List<String> tags() {
        return data.all().stream()
                .flatMap(one -> PackageWords.tagNames(one).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, Object> licence(Lists.Licence licence) {
        return Map.of(
                "id", licence.code(),
                "title", licence.name().in("fr"),
                "url", licence.address(),
                "status", "active",
                "is_okd_compliant", licence.open());
    }

    private Map<String, Object> status() {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("ckan_version", CKAN);
        status.put("site_url", settings.publicUrl());
        status.put("site_description", "");
        status.put("site_title", "Parvis");
        status.put("error_emails_to", "");
        status.put("locale_default", "fr");
        status.put("extensions", List.of("datastore"));
        return status;
    }

    private static String help(Asks asks) {
        String name = asks.needed("name");
        String text = Helps.of(name);
        if (text == null) {
            throw CkanError.absent("Action function not found");
        }
        return text;
    }
}
