package org.parvis.organizations;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * A change that somebody proposed, and what became of it. The line stays: who, when, why.
 *
 * @param home the body where it was proposed
 * @param what the fields of its form, as {@link GuardedChange} reads them
 * @param account of whoever proposed, who never approves it, under whichever duty
 * @param words why it was refused, when it was
 */
public record Change(
        UUID id,
        GuardedSetting setting,
        Home home,
        Map<String, String> what,
        String why,
        UUID proposedBy,
        UUID account,
        Instant proposedAt,
        Instant expiresAt,
        State state,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt,
        String words) {
    /** Where a proposal stands. */
    public enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        EXPIRED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Change {
        what = Map.copyOf(what);
    }

    /** The same as that member settles it. */
    public Change settledBy(UUID member) {
        return new Change(
                id,
                setting,
                home,
                what,
                why,
                proposedBy,
                account,
                proposedAt,
                expiresAt,
                state,
                member,
                settledAt,
                words);
    }

    public String get(String field) {
        return what.getOrDefault(field, "");
    }

    /** The codes in a field of several. */
    public List<String> all(String field) {
        return get(field).isEmpty() ? List.of() : List.of(get(field).split(" "));
    }
}
