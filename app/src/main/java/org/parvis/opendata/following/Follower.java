package org.parvis.opendata.following;

import java.util.UUID;

/**
 * Somebody who is written to.
 *
 * @param token what their letters say and nobody else knows
 */
record Follower(UUID id, String address, String token, String lang) {
    @Override
    public String toString() {
        return "Follower";
    }
}
