package org.parvis.kernel;

import java.util.UUID;

/**
 * The immutable key of a public body's data. A body may be renamed, merged or split; its home never
 * changes, so that no row of a case file is ever rewritten for that reason.
 */
public record Home(UUID id) {
    public static Home of(String id) {
        return new Home(UUID.fromString(id));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
