package org.parvis.opendata.programs;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The actions that find something by a part of its name or of what is said of it. */
@Component
class FindingActions {
    private final NearNames near;
    private final ResourceSearch files;

    FindingActions(NearNames near, ResourceSearch files) {
        this.near = near;
        this.files = files;
    }

    /** What an action answers; nothing when there is none of that name. */
    @Nullable Object run(String action, Asks asks) {
        return switch (action) {
            case "resource_search" -> files.search(asks);
            case "package_autocomplete" -> near.datasets(asks);
            case "organization_autocomplete" -> near.bodies(asks);
            case "group_autocomplete" -> near.themes(asks);
            case "format_autocomplete" -> near.formats(asks);
            case "tag_autocomplete" -> near.tags(asks);
            case "tag_search" -> near.tagSearch(asks);
            case "tag_list" -> near.tagList(asks);
            default -> null;
        };
    }
}
