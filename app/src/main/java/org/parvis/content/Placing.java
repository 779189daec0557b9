package org.parvis.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands among others, and what it lists.
 *
 * @param name its short name, under an arch
 * @param icon the icon in its arch
 * @param order smaller first
 * @param services codes of the services that it lists, in that order
 * @param keywords words by which people look for it and that it does not say
 * @param gate the door that it opens on the home page
 * @param date the day of a piece of news
 * @param kind how it is told
 */
public record Placing(
        String name,
        @Nullable String icon,
        int order,
        List<String> services,
        List<String> keywords,
        @Nullable Gate gate,
        @Nullable LocalDate date,
        PageKind kind) {

    /** A door of the home page: what it says above, and on its button. */
    public record Gate(String title, String enter) {}
}
