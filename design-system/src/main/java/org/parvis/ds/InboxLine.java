package org.parvis.ds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word that came, whoever sent it: a message, a notice, a letter.
 *
 * @param unread none where nobody counts whether it was read
 */
public record InboxLine(
        String title,
        String href,
        String from,
        Instant at,
        String when,
        @Nullable Boolean unread) {}
