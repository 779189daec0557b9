package org.parvis.content;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a version.
 *
 * @param member who did it; nobody when a day came that somebody had set
 * @param words what they said; the page that takes its place, when it was archived
 * @param due until when it should be read, or when it is published
 */
public record PageStep(
        int number,
        Kind kind,
        @Nullable UUID member,
        String words,
        @Nullable Instant due,
        Instant at) {
    public enum Kind {
        SUBMITTED,
        SENT_BACK,
        WITHDRAWN,
        SCHEDULED,
        PUBLISHED,
        ARCHIVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
