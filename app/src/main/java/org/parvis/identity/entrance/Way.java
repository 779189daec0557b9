package org.parvis.identity.entrance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.WayKind;

/**
 * A way by which an account is entered, as its owner sees it.
 *
 * @param label what its owner calls it, where there can be several of a kind
 * @param left codes not used yet, for recovery codes
 */
public record Way(
        UUID id,
        WayKind kind,
        int level,
        @Nullable String label,
        Instant addedAt,
        @Nullable Instant usedAt,
        int left) {}
