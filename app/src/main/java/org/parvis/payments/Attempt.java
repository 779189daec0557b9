package org.parvis.payments;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;

/**
 * One try to pay.
 *
 * @param number among those of its file
 * @param way by which
 * @param returned cents of it that went back
 * @param endsAt from when on nobody waits for it any more
 */
public record Attempt(
        UUID id,
        CaseFileId file,
        int number,
        String way,
        Step state,
        long cents,
        long returned,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant answeredAt) {

    /** Where a try stands. Money that comes late came: only {@code CAPTURED} is an end. */
    public enum Step {
        OPENED,
        CAPTURED,
        DECLINED,
        ABANDONED,
        EXPIRED;

        public boolean open() {
            return this == OPENED;
        }

        /** Where it may go from here. */
        Set<Step> next() {
            return switch (this) {
                case OPENED -> Set.of(CAPTURED, DECLINED, ABANDONED, EXPIRED);
                case DECLINED, ABANDONED, EXPIRED -> Set.of(CAPTURED);
                case CAPTURED -> Set.of();
            };
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean open() {
        return state.open();
    }
}
