package org.parvis.forms.editors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a draft opened to somebody else: invited to fill it in, or asked to attest it.
 *
 * @param attests whether they answer in their own name and nobody changes it after
 */
public record Share(
        UUID id,
        UUID draft,
        String part,
        boolean attests,
        State state,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        Told told) {

    public enum State {
        SENT,
        OPENED,
        FINISHED,
        DECLINED,
        WITHDRAWN;

        /** Whether the guest may still come in. */
        public boolean open() {
            return this == SENT || this == OPENED;
        }
    }

    /**
     * What is kept sealed of it.
     *
     * @param to the address to which the link went; none when it was handed over
     * @param lang in which the part was answered
     * @param reason why it was declined
     * @param by the name under which it was attested
     * @param version version of the definition that was attested
     * @param digest what was seen, answered and declared, as {@link Seal} counts it
     */
    public record Told(
            @Nullable String to,
            String lang,
            @Nullable String reason,
            @Nullable String by,
            int version,
            @Nullable String digest) {
        static Told sent(@Nullable String to, String lang) {
            return new Told(to, lang, null, null, 0, null);
        }
    }

    public boolean expired(Instant now) {
        return state.open() && !now.isBefore(expiresAt);
    }

    /** Whether the guest may write in it. */
    boolean writable(Instant now) {
        return state == State.OPENED && !expired(now);
    }
}
