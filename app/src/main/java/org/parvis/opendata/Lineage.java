package org.parvis.opendata;

import org.parvis.kernel.LocalizedText;

/**
 * From where the rows of a table come, and how they are made: so that anybody may judge them, or
 * make them again.
 *
 * @param text in the words of whoever publishes them; empty when nothing is said
 * @param source the address of what they are drawn from; empty when none is said
 */
public record Lineage(LocalizedText text, String source) {
    /** Nothing said. */
    public static final Lineage NONE = new Lineage(LocalizedText.EMPTY, "");

    public boolean said() {
        return !text.isEmpty();
    }
}
