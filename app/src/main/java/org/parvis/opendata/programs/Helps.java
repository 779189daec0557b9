package org.parvis.opendata.programs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each action does, in one sentence for whoever writes a program. */
final class Helps {
    private static final String NEAR = "Names with a text in them, of ";

    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("package_list", "Names of all datasets. limit, offset."),
                    Map.entry("package_show", "One dataset. id: its id or name."),
                    Map.entry(
                            "package_search",
                            "Datasets that match. q, fq, fq_list, sort, rows, start, facet.field."),
                    Map.entry(
                            "current_package_list_with_resources",
                            "All datasets with their resources. limit, offset."),
                    Map.entry("resource_show", "One resource. id."),
                    Map.entry(
                            "organization_list",
                            "Public bodies that publish. all_fields, limit, offset."),
                    Map.entry("organization_show", "One public body. id: its id or name."),
                    Map.entry("group_list", "Themes. all_fields, limit, offset."),
                    Map.entry("group_show", "One theme. id, include_datasets."),
                    Map.entry("tag_list", "Keywords of all datasets. query, all_fields."),
                    Map.entry("tag_show", "One keyword. id, include_datasets."),
                    Map.entry("tag_search", "Keywords with a text in them. query, limit, offset."),
                    Map.entry("tag_autocomplete", "Their names. query, limit, offset."),
                    Map.entry("package_autocomplete", NEAR + "datasets. q, limit."),
                    Map.entry("organization_autocomplete", NEAR + "public bodies. q, limit."),
                    Map.entry("group_autocomplete", NEAR + "themes. q, limit."),
                    Map.entry("format_autocomplete", NEAR + "forms of files. q, limit."),
                    Map.entry(
                            "resource_search",
                            "Resources. query: FIELD:TEXT or several; order_by, limit, offset."),
                    Map.entry("license_list", "Licences."),
                    Map.entry(
                            "datastore_search",
                            "Rows of a table. resource_id, filters, fields, sort, limit, offset."),
                    Map.entry("datastore_info", "Columns of a table. id."),
                    Map.entry("status_show", "What this site is."),
                    Map.entry(
                            "package_create",
                            "Begins a draft. name, title, notes, license_id, maintainer_email,"
                                    + " tags, groups, extras, owner_org."),
                    Map.entry(
                            "package_update",
                            "Says anew what a draft is; what is not said is empty then. id."),
                    Map.entry("package_patch", "Changes some of what is said of a draft. id."),
                    Map.entry(
                            "resource_create",
                            "Brings the table of a draft, as CSV. package_id, upload."),
                    Map.entry("resource_update", "Brings another table. id, upload."),
                    Map.entry("resource_patch", "Brings another table. id, upload."),
                    Map.entry("help_show", "What an action does. name."));

    private Helps() {}

    static @Nullable String of(String action) {
        return TEXTS.get(action);
    }
}
