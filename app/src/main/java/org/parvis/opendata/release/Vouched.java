package org.parvis.opendata.release;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * A program for which a member answers before their body.
 *
 * @param client as the program calls itself when it asks for a token
 * @param endedAt since when it prepares nothing any more
 */
record Vouched(
        UUID id, Home home, String client, UUID member, Instant since, @Nullable Instant endedAt) {}
