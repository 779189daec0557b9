package org.parvis.portal.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose account home is shown, and to whom: one's own, or that of somebody for whom one acts. What
 * is of the one never stands on the desk of the other.
 *
 * @param account who is signed in
 * @param address to which they may have been written before they had an account
 * @param other for whom they act now; none for oneself
 */
public record Desk(UUID account, String address, @Nullable Other other) {
    /**
     * For whom one acts, and under which mandate: what it covers is asked of the database again.
     *
     * @param manages whether one says who acts for them, as of a business that one manages
     */
    public record Other(UUID mandate, UUID principal, String name, boolean manages) {}

    /** The mandate under which one looks; none for oneself. */
    public @Nullable UUID mandate() {
        return other == null ? null : other.mandate();
    }
}
