package org.parvis.programs;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program of others that may ask for tokens, as whoever administers the installation sees it.
 *
 * @param client what it calls itself; not secret
 * @param name who it is, in words that people read beside what it proposes
 * @param revokedAt since when it is refused
 */
record ApiClient(
        UUID id,
        String client,
        String name,
        Set<String> scopes,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
