package org.parvis.portal.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.NavItem;

/**
 * Somebody signed in, as the frame of a page shows them.
 *
 * @param account their own pages
 * @param unit the body and unit they work for, for a member of a public body
 * @param rooms where their duties in that body lead; the one of {@link #QUEUE} can be searched
 */
public record Visitor(
        String name, Link account, Link signOut, @Nullable String unit, List<NavItem> rooms) {
    /** Key of the room where files wait. */
    public static final String QUEUE = "queue";

    public Visitor(String name, Link account, Link signOut, @Nullable String unit) {
        this(name, account, signOut, unit, List.of());
    }
}
