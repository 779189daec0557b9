package org.parvis.opendata;

import java.util.List;

/**
 * What a version changed since the one before, counted by whole rows over the columns of both: a
 * row that was corrected is one that came and one that went.
 *
 * @param came rows that the version before did not have
 * @param went rows of the version before that are no longer there
 * @param newColumns by their names
 * @param goneColumns by theirs
 */
public record Change(long came, long went, List<String> newColumns, List<String> goneColumns) {
    public Change {
        newColumns = List.copyOf(newColumns);
        goneColumns = List.copyOf(goneColumns);
    }
}
