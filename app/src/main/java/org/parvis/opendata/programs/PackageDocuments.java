package org.parvis.opendata.programs;

import java.io.IOException;
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
import org.parvis.opendata.Description;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/** By what clients of CKAN find a dataset, sort it and count it. */
@Component
class PackageDocuments {
    private final Organizations organizations;

    PackageDocuments(Organizations organizations) {
        this.organizations = organizations;
    }

    Document of(Catalogued listed) throws IOException {
        Description words = listed.description();
        Document one = new Document();
        text(one, "title", words.title().texts().values());
        text(one, "notes", words.summary().texts().values());
        text(one, "text", listed.words());
        Map<String, List<String>> facets = facets(listed);
        facets.forEach((field, values) -> values.forEach(value -> exact(one, field, value)));
        sorted(one, "id", listed.id().toString());
        sorted(one, "name", listed.name());
        // a title of others may be longer than what can be sorted by
        String title = words.title().in("fr");
        sorted(one, "title_string", title.substring(0, Math.min(200, title.length())));
        exact(one, "owner_org", listed.home().toString());
        sorted(one, "metadata_created", PackageWords.stamp(listed.begun()) + "Z");
        sorted(one, "metadata_modified", PackageWords.stamp(listed.modified()) + "Z");
        return PackageFacets.counted(one, facets);
    }

    /** What results are counted by. */
    private Map<String, List<String>> facets(Catalogued listed) {
        Description words = listed.description();
        Map<String, List<String>> facets = new HashMap<>();
        facets.put(
                "organization",
                organizations.byHome(listed.home()).map(Organization::code).stream().toList());
        facets.put(
                "groups",
                words.themes().stream().map(code -> code.toLowerCase(Locale.ROOT)).toList());
        facets.put("tags", PackageWords.tagNames(words));
        facets.put("res_format", listed.formats());
        facets.put("license_id", List.of(PackageWords.licence(words)));
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
