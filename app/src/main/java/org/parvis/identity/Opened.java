package org.parvis.identity;

import java.time.Instant;

/**
 * How a session was opened and what it is worth.
 *
 * @param by the last proof given
 * @param level assurance reached, 1 to 3: one proof, two proofs, identity checked by somebody
 * @param proven when the last proof was given; dangerous changes ask for a recent one
 * @param device browser and system in two words, never the whole line a browser sends
 */
public record Opened(WayKind by, int level, Instant proven, String device) {
    public Opened proven(WayKind kind, int reached, Instant now) {
        return new Opened(kind, Math.max(level, reached), now, device);
    }
}
