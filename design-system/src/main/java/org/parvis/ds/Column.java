package org.parvis.ds;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param sortHref where a press on the title leads, when the table can be sorted by it
 * @param sort {@code ascending} or {@code descending} when the table is sorted by it
 */
public record Column(
        String label, boolean numeric, @Nullable String sortHref, @Nullable String sort) {

    public static Column text(String label) {
        return new Column(label, false, null, null);
    }

    public static Column number(String label) {
        return new Column(label, true, null, null);
    }

    public Column sortable(String href, @Nullable String direction) {
        return new Column(label, numeric, href, direction);
    }
}
