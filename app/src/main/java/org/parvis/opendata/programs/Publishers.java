package org.parvis.opendata.programs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.kernel.Home;
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

    List<Object> list(Asks asks) {
        Map<Home, List<Catalogued>> published = published();
        boolean whole = asks.yes("all_fields", false);
        List<Organization> all =
                organizations.all().stream()
                        .filter(body -> published.containsKey(body.home()))
                        .toList();
        return asks.page(all, "offset", "limit", whole ? WHOLE : MOST, MOST).stream()
                .<Object>map(
                        body ->
                                whole
                                        ? counted(
                                                body,
                                                published.getOrDefault(body.home(), List.of()))
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
        List<Catalogued> own = published().getOrDefault(body.home(), List.of());
        Map<String, Object> one = counted(body, own);
        if (asks.yes("include_datasets", false)) {
            one.put("packages", own.stream().limit(SHOWN).map(words::dataset).toList());
        }
        return one;
    }

    private Map<Home, List<Catalogued>> published() {
        return data.all().stream().collect(Collectors.groupingBy(Catalogued::home));
    }

    private Map<String, Object> counted(Organization body, List<Catalogued> own) {
        Map<String, Object> one = new LinkedHashMap<>(words.body(body));
        one.put("display_name", body.name().in("fr"));
        one.put("package_count", own.size());
        return one;
    }
}
