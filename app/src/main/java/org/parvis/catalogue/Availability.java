package org.parvis.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * When a service takes requests, as its body declares it. Days are whole legal days: the last one
 * ends at 24:00.
 */
public record Availability(
        @Key(says = "First day on which requests are taken") @Nullable LocalDate from,
        @Key(says = "Last day on which requests are taken, until midnight")
                @Nullable LocalDate until,
        @Key(says = "A pause: nobody can begin or send meanwhile") @Nullable Pause paused,
        @Key(says = "How many requests can be taken") @Nullable Quota quota) {

    public record Pause(
            @Key(says = "First day of the pause") LocalDate since,
            @Key(says = "Why, in plain words, and what to do meanwhile") LocalizedText reason,
            @Key(says = "The day on which requests are taken again, when it is known")
                    @Nullable LocalDate back) {}

    /** Places given in the order in which requests are sent; then, perhaps, a waiting list. */
    public record Quota(
            int places,
            @Key(says = "How many may wait once all places are taken", absent = "0")
                    int waitingList,
            @Key(says = "The repeated group whose rows take a place each; the request otherwise")
                    @Nullable String counts) {
        /** The places that these answers ask for: one, or one for each row. */
        int asked(Map<String, Object> answers) {
            return counts != null && answers.get(counts) instanceof List<?> rows
                    ? Math.max(1, rows.size())
                    : 1;
        }
    }

    /** What tells one opening from the next: places of one year are not those of another. */
    String edition() {
        return from == null ? "" : from.toString();
    }
}
