package org.parvis.opendata.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Description;
import org.parvis.opendata.Lists;
import org.parvis.opendata.catalogue.CatalogueTerms;
import org.parvis.opendata.release.Prepared.Said;

/**
 * What a program says of a dataset in the words of CKAN, read into ours. Each field is obeyed or
 * refused with its name; those that CKAN computes are left out, as CKAN leaves them out.
 */
final class PackageForm {
    /** What an answer holds and nobody sets; a whole answer may be sent back. */
    private static final Set<String> COMPUTED =
            Set.of(
                    "id",
                    "name",
                    "owner_org",
                    "url",
                    "version",
                    "author",
                    "maintainer",
                    "license_title",
                    "license_url",
                    "isopen",
                    "private",
                    "state",
                    "type",
                    "creator_user_id",
                    "metadata_created",
                    "metadata_modified",
                    "num_resources",
                    "num_tags",
                    "organization",
                    "resources",
                    "relationships_as_subject",
                    "relationships_as_object");

    private static final Set<String> READ =
            Set.of(
                    "title",
                    "notes",
                    "license_id",
                    "maintainer_email",
                    "author_email",
                    "tags",
                    "groups",
                    "extras");

    private static final int TITLE = 150;
    private static final int SUMMARY = 2_000;
    private static final int KEYWORDS = 300;
    private static final int CONTACT = 200;
    private static final int NEWS = 2_000;
    private static final String SERIES = "in_series";

    private final PackageFields fields;
    private final Description before;
    private final Lists lists;
    private final Map<String, String> extras;

    private PackageForm(PackageFields fields, Description before, Lists lists) {
        this.fields = fields;
        this.before = before;
        this.lists = lists;
        this.extras = extras();
    }

    /**
     * Reads it, or refuses it with all that is wrong.
     *
     * @param fields of what was sent, and what is wrong with them so far
     */
    static Said read(Asks asks, PackageFields fields, Description before, Lists lists) {
        asks.values().keySet().stream()
                .filter(name -> !COMPUTED.contains(name) && !READ.contains(name))
                .forEach(
                        name ->
                                fields.refuse(
                                        name, "The input field " + name + " was not expected."));
        Said said = new PackageForm(fields, before, lists).said();
        fields.refuseWrong();
        return said;
    }

    private Said said() {
        Description words =
                new Description(
                        LocalizedText.said(text("title", TITLE), extra("title_en", TITLE)),
                        LocalizedText.said(text("notes", SUMMARY), extra("notes_en", SUMMARY)),
                        LocalizedText.said(keywords(), extra("keywords_en", KEYWORDS)),
                        themes(),
                        licence(),
                        frequency(),
                        contact(),
                        before.coverage(),
                        before.beside());
        return new Said(words, extra("version_notes", NEWS));
    }

    private String text(String field, int longest) {
        return fields.checked(field, fields.text(field), longest);
    }

    private String extra(String key, int longest) {
        return fields.checked("extras", extras.getOrDefault(key, ""), longest);
    }

    private Map<String, String> extras() {
        Map<String, String> read = new LinkedHashMap<>();
        Map<String, String> settled = settled();
        for (Map<?, ?> one : fields.objects("extras")) {
            String key = String.valueOf(one.get("key"));
            if (CoverageExtras.KEYS.contains(key)
                    || LineageExtras.KEYS.contains(key)
                    || key.equals(SERIES)) {
                if (!Objects.toString(one.get("value"), "").equals(settled.get(key))) {
                    fields.refuse("extras", key + " is filled in on the page of the dataset");
                }
                continue;
            }
            if (!Set.of(
                            "language",
                            "title_en",
                            "notes_en",
                            "keywords_en",
                            "update_frequency",
                            "version_notes")
                    .contains(key)) {
                fields.refuse("extras", "There is no place for " + key);
            }
            read.put(key, Objects.toString(one.get("value"), ""));
        }
        return read;
    }

    /** What is said of it in places that CKAN does not have. */
    private Map<String, String> settled() {
        Map<String, String> settled = CoverageExtras.of(before.coverage());
        if (before.beside().series().said()) {
            settled.put(SERIES, before.beside().series().code());
        }
        settled.putAll(LineageExtras.of(before.beside().lineage()));
        return settled;
    }

    /** Words that CKAN cannot write come back without their signs: what they were stays. */
    private String keywords() {
        List<String> names = fields.names("tags");
        if (names.equals(CatalogueTerms.tagNames(before))) {
            return before.keywords().only("fr");
        }
        names.stream()
                .filter(name -> name.length() < 2 || name.contains(","))
                .forEach(
                        name ->
                                fields.refuse(
                                        "tags",
                                        "Tag \"" + name + "\" must be 2 characters or more"));
        return fields.checked("tags", String.join(", ", names), KEYWORDS);
    }

    private List<String> themes() {
        List<String> themes = new ArrayList<>();
        for (String name : fields.names("groups")) {
            lists.themes().stream()
                    .map(Lists.Theme::code)
                    .filter(code -> code.equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresentOrElse(
                            themes::add, () -> fields.refuse("groups", "Group not found: " + name));
        }
        return themes.stream().distinct().toList();
    }

    private String licence() {
        String code = fields.text("license_id");
        if (!code.isEmpty() && lists.licence(code).isEmpty()) {
            fields.refuse("license_id", "Not in license_list: " + code);
        }
        return code;
    }

    private String frequency() {
        String code = extras.getOrDefault("update_frequency", "");
        if (!code.isEmpty() && lists.frequency(code).isEmpty()) {
            fields.refuse(
                    "extras", "update_frequency is not in the list of the European Union: " + code);
        }
        return code;
    }

    /** Both addresses of CKAN are the one that answers questions. */
    private String contact() {
        String maintainer = text("maintainer_email", CONTACT);
        String author = text("author_email", CONTACT);
        @Nullable String said = maintainer.isEmpty() ? author : maintainer;
        if (!said.isEmpty() && !Description.isAddress(said)) {
            fields.refuse("maintainer_email", "Email " + said + " is not a valid format");
        }
        return said;
    }
}
