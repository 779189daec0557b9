package org.parvis.disputes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a programme sees to it that talking costs nobody a right, and nobody signs in haste.
 *
 * @param suspends how prescription is kept from running; none where it is not offered
 * @param coolingHours between what is accepted and the first signature; 0 for none
 */
public record Care(@Nullable Suspending suspends, int coolingHours) {
    public Optional<Suspending> suspending() {
        return Optional.ofNullable(suspends);
    }
}
