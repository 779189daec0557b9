package org.parvis.ds;

import gg.jte.Content;
import java.util.List;

/** A term, its value and what one can do with it. */
public record SummaryRow(String key, Content value, List<Link> actions) {

    /** A value as text or as {@link Content}. */
    public static SummaryRow of(String key, Object value) {
        return new SummaryRow(key, Texts.of(value), List.of());
    }

    public SummaryRow with(Link... links) {
        return new SummaryRow(key, value, List.of(links));
    }
}
