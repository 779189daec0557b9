package org.parvis.opendata.programs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.opendata.catalogue.AllDatasets;
import org.parvis.opendata.catalogue.Catalogued;
import org.springframework.stereotype.Component;

/** The actions that read, by their names; each answers as a catalogue of CKAN does. */
@Component
class Actions {
    private static final int MOST = 1_000;

    private final AllDatasets data;
    private final PackageWords words;
    private final PackageSearch search;
    private final Publishers publishers;
    private final Groups groups;
    private final Datastore datastore;
    private final FindingActions finding;
    private final SiteWords site;

    Actions(
            AllDatasets data,
            PackageWords words,
            PackageSearch search,
            Publishers publishers,
            Groups groups,
            Datastore datastore,
            FindingActions finding,
            SiteWords site) {
        this.data = data;
        this.words = words;
        this.search = search;
        this.publishers = publishers;
        this.groups = groups;
        this.datastore = datastore;
        this.finding = finding;
        this.site = site;
    }

    /** What an action answers; nothing when there is none of that name. */
    @Nullable Object run(String action, Asks asks) {
        return switch (action) {
            case "package_list" -> packageList(asks);
            case "package_show" -> words.dataset(found(id(asks)));
            case "package_search" -> search.search(asks);
            case "current_package_list_with_resources" ->
                    data.whole(page(data.all(), asks)).stream().map(words::dataset).toList();
            case "resource_show" -> resource(asks.needed("id"));
            case "organization_list" -> publishers.list(asks);
            case "organization_show" -> publishers.show(asks);
            case "group_list" -> groups.list(asks);
            case "group_show" -> groups.show(asks);
            case "tag_show" -> groups.tag(asks);
            case "license_list" -> site.licences();
            case "datastore_search" -> datastore.search(asks);
            case "datastore_info" -> datastore.info(asks);
            case "status_show" -> site.status();
            case "help_show" -> SiteWords.help(asks);
            default -> finding.run(action, asks);
        };
    }

    private static String id(Asks asks) {
        String id = asks.text("id", asks.text("name_or_id", ""));
        return id.isEmpty() ? asks.needed("id") : id;
    }

    private Catalogued found(String id) {
        return data.find(id)
                .orElseThrow(() -> CkanError.absent("Dataset \"" + id + "\" was not found."));
    }

    private Map<String, @Nullable Object> resource(String id) {
        return search.file(id).orElseGet(() -> words.resource(datastore.resource(id)));
    }

    private List<String> packageList(Asks asks) {
        return page(data.all(), asks).stream().map(CatalogueEntry::name).toList();
    }

    private static List<CatalogueEntry> page(List<CatalogueEntry> all, Asks asks) {
        return asks.page(all, "offset", "limit", all.size(), MOST);
    }
}
