package org.parvis.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * A time when something did not work, on record for ever: what, from when to when, and whether it
 * gives people more time. Services read it to extend terms by their own rule.
 */
public record Outage(
        UUID id,
        Instant from,
        @Nullable Instant to,
        LocalizedText what,
        LocalizedText effect,
        boolean extendsTerms) {

    public boolean over() {
        return to != null;
    }

    public Duration lasted(Instant now) {
        return Duration.between(from, to == null ? now : to);
    }
}
