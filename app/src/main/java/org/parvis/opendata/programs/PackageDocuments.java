package org.parvis.opendata.programs;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** By what clients of CKAN find a dataset, sort it and count it. */
@Component
class PackageDocuments {
    private final PublishedData data;
    private final Organizations organizations;

    PackageDocuments(PublishedData data, Organizations organizations) {
        this.data = data;
        this.organizations = organizations;
    }

    Document of(Version version) {
        Document one = new Document();
        text(one, "title", version.description().title().texts().values());
        text(one, "notes", version.description().summary().texts().values());
        text(
                one,
                "text",
                version.columns().stream().map(column -> column.name().replace('_', ' ')).toList());
        facets(version)
                .forEach((field, values) -> values.forEach(value -> exact(one, field, value)));
        sorted(one, "id", version.dataset().toString());
        sorted(one, "name", version.name());
        sorted(one, "title_string", version.description().title().in("fr"));
        exact(one, "owner_org", version.home().toString());
        sorted(one, "metadata_created", PackageWords.stamp(data.begun(version)) + "Z");
        sorted(one, "metadata_modified", PackageWords.stamp(version.signedAt()) + "Z");
        return one;
    }

    /** What results are counted by. */
    Map<String, List<String>> facets(Version version) {
        Map<String, List<String>> facets = new HashMap<>();
        facets.put(
                "organization",
                organizations.byHome(version.home()).map(Organization::code).stream().toList());
        facets.put(
                "groups",
                version.description().themes().stream()
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .toList());
        facets.put("tags", PackageWords.tagNames(version));
        facets.put("res_format", List.of("CSV"));
        facets.put("license_id", List.of(version.description().licence()));
        return facets;
    }

    private static void text(Document one, String field, Iterable<String> texts) {
        texts.forEach(text -> one.add(new TextField(field, text, Field.Store.NO)));
    }

    /** By which results can also be sorted. */
    private static void sorted(Document one, String field, String value) {
        exact(one, field, value);
        one.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void exact(Document one, String field, String value) {
        one.add(new StringField(field, value, Field.Store.NO));
    }
}
