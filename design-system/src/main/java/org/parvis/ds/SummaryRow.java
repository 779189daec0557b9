package org.parvis.ds;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A term, perhaps with an icon, its value and what one can do with it. */
public record SummaryRow(String key, @Nullable String icon, Content value, List<Link> actions) {

    /** A value as text or as {@link Content}. */
    public static SummaryRow of(String key, Object value) {
        return new SummaryRow(key, null, Texts.of(value), List.of());
    }

    public SummaryRow with(Link... links) {
        return new SummaryRow(key, icon, value, List.of(links));
    }

    public SummaryRow withIcon(String name) {
        return new SummaryRow(key, name, value, actions);
    }
}
