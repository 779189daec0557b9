package org.parvis.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody acts, and the mandate that lets them. It says nothing of what the mandate
 * allows: that is asked each time.
 *
 * @param principal the account, child or business for whom
 * @param establishment the place of a business that it concerns, when it concerns one
 */
public record OnBehalfOf(UUID principal, UUID mandate, @Nullable UUID establishment) {
    /** For all that somebody is, and no place in particular. */
    public OnBehalfOf(UUID principal, UUID mandate) {
        this(principal, mandate, null);
    }

    /** The same, at one place of a business or at none. */
    public OnBehalfOf at(@Nullable UUID place) {
        return new OnBehalfOf(principal, mandate, place);
    }
}
