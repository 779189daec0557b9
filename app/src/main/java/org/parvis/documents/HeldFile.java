package org.parvis.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;

/**
 * A file held for something that is not sent yet, as a draft.
 *
 * @param holder whose it is
 * @param label what it answers, in the holder's words
 * @param received how much of it has arrived
 * @param refusal why it was refused and erased
 * @param pages of a PDF, 0 otherwise
 * @param preview whether a picture of it can be shown
 */
public record HeldFile(
        UUID holder,
        UUID id,
        String label,
        String name,
        long size,
        long received,
        State state,
        @Nullable Refusal refusal,
        Scan scan,
        String mediaType,
        byte @Nullable [] sha256,
        int pages,
        boolean preview,
        Instant expiresAt) {

    /** Where a held file stands. */
    public enum State {
        /** A part of it has arrived; the rest may come later. */
        ARRIVING("arriving"),
        /** Whole, looked at, part of its holder. */
        KEPT("kept"),
        /** Refused by its content; only the reason is left. */
        REFUSED("refused");

        private final String code;

        State(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("Unknown state of a held file");
        }
    }

    String blob() {
        return id.toString();
    }

    String previewBlob() {
        return id + ".png";
    }
}
