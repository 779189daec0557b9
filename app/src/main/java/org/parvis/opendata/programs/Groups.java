package org.parvis.opendata.programs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Lists;
import org.parvis.opendata.catalogue.CatalogueIndex;
import org.parvis.opendata.catalogue.Found;
import org.parvis.opendata.catalogue.IndexFacets;
import org.parvis.opendata.catalogue.IndexQuestion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.util.RawValue;

/** Themes and keywords, as clients of CKAN ask for groups and tags. */
@Component
class Groups {
    /** Datasets that are given with one of them, as CKAN does. */
    private static final int SHOWN = 10;

    private static final int MOST = 1_000;
    private static final int WHOLE = 25;
    private static final IndexFacets.Wanted NOTHING = new IndexFacets.Wanted(List.of(), 0);

    private final CatalogueIndex index;
    private final PackageWords words;
    private final Lists lists;

    Groups(CatalogueIndex index, PackageWords words, Lists lists) {
        this.index = index;
        this.words = words;
        this.lists = lists;
    }

    List<Object> list(Asks asks) {
        boolean whole = asks.yes("all_fields", false);
        List<Map<String, Object>> all = lists.themes().stream().map(words::group).toList();
        return asks.page(all, "offset", "limit", whole ? WHOLE : MOST, MOST).stream()
                .map(one -> whole ? counted(one, asks, 0) : name(one))
                .toList();
    }

    private static Object name(Map<String, Object> one) {
        return String.valueOf(one.get("name"));
    }

    Map<String, Object> show(Asks asks) {
        String id = asks.needed("id");
        return lists.themes().stream()
                .map(words::group)
                .filter(one -> id.equals(one.get("name")))
                .findFirst()
                .map(one -> counted(one, asks, SHOWN))
                .orElseThrow(() -> CkanError.absent("Group was not found."));
    }

    private Map<String, Object> counted(Map<String, Object> group, Asks asks, int most) {
        Map<String, Object> one = new LinkedHashMap<>(group);
        boolean datasets = asks.yes("include_datasets", false) && most > 0;
        Found found = found("groups", String.valueOf(group.get("name")), datasets ? most : 0);
        one.put("type", "group");
        one.put("is_organization", false);
        one.put("approval_status", "approved");
        one.put("state", "active");
        one.put("package_count", found.count());
        if (datasets) {
            one.put("packages", packages(found));
        }
        return one;
    }

    private static List<RawValue> packages(Found found) {
        return found.given().stream().map(one -> new RawValue(one)).toList();
    }

    private Found found(String field, String value, int most) {
        Query asked = new TermQuery(new Term(field, value));
        return index.find(new IndexQuestion(asked, Sort.RELEVANCE, 0, most, NOTHING));
    }

    Map<String, @Nullable Object> tag(Asks asks) {
        String id = asks.needed("id");
        boolean datasets = asks.yes("include_datasets", false);
        Found found = found("tags", id, datasets ? MOST : 0);
        if (found.count() == 0) {
            throw CkanError.absent("Tag was not found.");
        }
        Map<String, @Nullable Object> one = NearTags.shown(id);
        if (datasets) {
            one.put("packages", packages(found));
        }
        return one;
    }
}
