package org.parvis.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Refusal;
import org.parvis.platform.words.FileNames;

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

    /** One of which nothing arrived yet. */
    static HeldFile announced(UUID holder, String label, String name, long size, Instant now) {
        return new HeldFile(
                holder,
                Ids.next(),
                label,
                FileNames.clean(name),
                size,
                0,
                State.ARRIVING,
                null,
                Scan.NONE,
                "application/octet-stream",
                null,
                0,
                false,
                now.plus(HeldFiles.STOPPED_KEPT));
    }

    /** The same, of which only the reason is left why it was refused. */
    HeldFile refused(Refusal why) {
        return new HeldFile(
                holder,
                id,
                label,
                name,
                size,
                received,
                State.REFUSED,
                why,
                scan,
                mediaType,
                sha256,
                pages,
                false,
                expiresAt);
    }

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
