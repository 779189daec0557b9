package org.parvis.opendata.programs;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The actions that find something by a part of its name or of what is said of it. */
@Component
class FindingActions {
    private final NearNames near;
    private final NearTags tags;
    private final ResourceSearch files;

    FindingActions(NearNames near, NearTags tags, ResourceSearch files) {
        this.near = near;
        this.tags = tags;
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
            case "tag_autocomplete" -> tags.complete(asks);
            case "tag_search" -> tags.search(asks);
            case "tag_list" -> tags.list(asks);
            default -> null;
        };
    }
}
