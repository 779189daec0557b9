package org.parvis.participation.told;

import java.util.UUID;
import org.parvis.participation.Asking;

/**
 * Somebody who is written to about one consultation.
 *
 * @param id of chance: not of the moment at which they asked
 * @param token what their letters say and nobody else knows
 */
record Listener(UUID id, Asking to, String address, String token, String lang) {
    @Override
    public String toString() {
        return "Listener";
    }
}
