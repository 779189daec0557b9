package org.parvis.opendata.programs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.kernel.Home;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.opendata.catalogue.AllDatasets;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** The public bodies that publish something, as clients of CKAN ask for them. */
@Component
class Publishers {
    private static final int MOST = 1_000;
    private static final int WHOLE = 25;
    private static final int SHOWN = 10;

    private final Organizations organizations;
    private final AllDatasets data;
    private final PackageWords words;

    Publishers(Organizations organizations, AllDatasets data, PackageWords words) {
        this.organizations = organizations;
        this.data = data;
        this.words = words;
    }

    /** All of them. */
    List<Organization> all() {
        return of(published());
    }

    private Map<Home, Long> published() {
        return data.all().stream()
                .collect(Collectors.groupingBy(CatalogueEntry::home, Collectors.counting()));
    }

    private List<Organization> of(Map<Home, Long> published) {
        return organizations.all().stream()
                .filter(body -> published.containsKey(body.home()))
                .toList();
    }

    List<Object> list(Asks asks) {
        Map<Home, Long> published = published();
        boolean whole = asks.yes("all_fields", false);
        List<Organization> all = of(published);
        return asks.page(all, "offset", "limit", whole ? WHOLE : MOST, MOST).stream()
                .<Object>map(
                        body ->
                                whole
                                        ? counted(body, published.getOrDefault(body.home(), 0L))
                                        : body.code())
                .toList();
    }

    Map<String, Object> show(Asks asks) {
        String id = asks.needed("id");
        Organization body =
                organizations.all().stream()
                        .filter(one -> one.code().equals(id) || one.home().toString().equals(id))
                        .findFirst()
                        .orElseThrow(() -> CkanError.absent("Organization was not found."));
        List<CatalogueEntry> own =
                data.all().stream().filter(one -> one.home().equals(body.home())).toList();
        Map<String, Object> one = counted(body, own.size());
        if (asks.yes("include_datasets", false)) {
            List<CatalogueEntry> first = own.subList(0, Math.min(SHOWN, own.size()));
            one.put("packages", data.whole(first).stream().map(words::dataset).toList());
        }
        return one;
    }

    private Map<String, Object> counted(Organization body, long own) {
        Map<String, Object> one = new LinkedHashMap<>(words.body(body));
        one.put("display_name", body.name().in("fr"));
        one.put("package_count", own);
        return one;
    }
}
