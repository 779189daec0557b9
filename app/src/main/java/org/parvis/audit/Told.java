package org.parvis.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a member opened one of somebody's files, as that person is told on their account.
 *
 * @param name of whoever acts for the person, when it was not a member of a body
 * @param ground why it was out of the ordinary, if it was
 * @param words the reason that the member gave then
 */
public record Told(
        UUID home,
        UUID file,
        UUID member,
        Instant at,
        String purpose,
        @Nullable String name,
        @Nullable Ground ground,
        @Nullable String words) {}
