package org.parvis.kernel;

import java.util.UUID;

/**
 * The immutable key of a public body's data. A body may be renamed, merged or split; its home never
 * changes, so that no row of a case file is ever rewritten for that reason.
 */
public record Home(UUID id) {
    /** No body in particular: what several offer, or the program itself. */
    public static final Home NONE = new Home(Ids.NIL);

    public static Home of(String id) {
        return new Home(UUID.fromString(id));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
