package org.parvis.opendata.catalogue;

import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.parvis.opendata.Description;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.words.FoldedText;
import org.springframework.stereotype.Component;

/** By what a dataset is found, sorted and counted. */
@Component
class IndexDocuments {
    static final String NAME = "name";
    static final String ID = "id";

    /** As CKAN calls what is said of a dataset beside its own fields. */
    static final String SERIES = "extras_in_series";

    static final String HOME = "owner_org";
    static final String THEME = "theme";
    static final String SAID = "said";
    static final String OWN = "own";
    static final String PLACE = "place";
    static final String FILE = "file";
    static final String KEPT = "kept";
    static final String ORDER = "order_";

    /** A longer word is cut into parts, each of which begins before the last one ends. */
    private static final int LONGEST = 2_000;

    /** Longer than any word that somebody looks for. */
    private static final int OVERLAP = 500;

    private final Organizations organizations;
    private final KeptForm form;

    IndexDocuments(Organizations organizations, KeptForm form) {
        this.organizations = organizations;
        this.form = form;
    }

    Document of(Catalogued listed) {
        Description words = listed.description();
        Document one = new Document();
        text(one, "title", words.title().texts().values());
        words.title()
                .texts()
                .values()
                .forEach(title -> exact(one, CatalogueTerms.TITLED, FoldedText.of(title)));
        text(one, "notes", words.summary().texts().values());
        text(one, "text", listed.words());
        Map<String, List<String>> facets = facets(listed);
        facets.forEach((field, values) -> values.forEach(value -> exact(one, field, value)));
        sorted(one, ID, listed.id().toString());
        sorted(one, NAME, listed.name());
        // a title of others may be longer than what can be sorted by
        String title = words.title().in("fr");
        sorted(one, "title_string", CatalogueTerms.beginning(title, 200));
        exact(one, HOME, listed.home().toString());
        sorted(one, "metadata_created", CatalogueTerms.stamp(listed.begun()) + "Z");
        sorted(one, "metadata_modified", CatalogueTerms.stamp(listed.modified()) + "Z");
        if (words.beside().series().said()) {
            exact(one, SERIES, words.beside().series().code());
        }
        listed(one, listed);
        one.add(new StoredField(NAME, listed.name()));
        // copied as it is into answers: stored fields are packed with those of their neighbours
        one.add(new BinaryDocValuesField(KEPT, new BytesRef(form.written(listed))));
        IndexFacets.add(one, facets);
        return one;
    }

    /** What the list for people is narrowed and sorted by. */
    private static void listed(Document one, Catalogued listed) {
        Description words = listed.description();
        boolean own = listed instanceof Catalogued.Own;
        exact(one, OWN, own ? "1" : "0");
        one.add(new SortedDocValuesField(PLACE, new BytesRef((own ? "0" : "1") + listed.name())));
        words.themes().forEach(theme -> exact(one, THEME, theme));
        Stream.of(CatalogueTerms.text(words).split("\\s+"))
                .distinct()
                .forEach(word -> said(one, word));
        for (String lang : List.of("fr", "en")) {
            Collator order = Collator.getInstance(Locale.of(lang));
            String title = CatalogueTerms.beginning(words.title().in(lang), LONGEST);
            byte[] key = order.getCollationKey(title).toByteArray();
            one.add(new SortedDocValuesField(ORDER + lang, new BytesRef(key)));
        }
        listed.files().forEach(file -> exact(one, FILE, file.toString()));
    }

    private static void said(Document one, String word) {
        int at = 0;
        while (word.length() - at > LONGEST) {
            exact(one, SAID, word.substring(at, at + LONGEST));
            at += LONGEST - OVERLAP;
        }
        exact(one, SAID, word.substring(at));
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
        facets.put("tags", CatalogueTerms.tagNames(words));
        facets.put("res_format", listed.formats());
        facets.put("license_id", List.of(CatalogueTerms.licence(words)));
        facets.replaceAll(
                (field, values) ->
                        values.stream()
                                .map(value -> CatalogueTerms.beginning(value, LONGEST))
                                .toList());
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

    /** A word of an index has an end: of one as long as a page the beginning is the word. */
    private static void exact(Document one, String field, String value) {
        one.add(new StringField(field, CatalogueTerms.beginning(value, LONGEST), Field.Store.NO));
    }
}
