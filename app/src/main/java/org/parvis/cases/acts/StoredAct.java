package org.parvis.cases.acts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.Payload;

/**
 * An act as it was read back: its envelope, the digest that was stored, and what it says unless
 * that was erased.
 *
 * @param payload the very bytes that the envelope committed to
 * @param unopened whether it stands there, sealed for others than whoever read it
 * @param kind what is known of such acts, also when the words are gone
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared whole
public record StoredAct(
        Envelope envelope,
        byte[] digest,
        byte @Nullable [] salt,
        byte @Nullable [] payload,
        boolean unopened,
        ActKind<?> kind,
        @Nullable Payload content) {
    public int seq() {
        return envelope.seq();
    }

    /** The act that says it, of those from which it was read. */
    public static StoredAct saying(List<StoredAct> acts, Payload content) {
        return acts.stream().filter(act -> act.content() == content).findFirst().orElseThrow();
    }

    /** What the latest act of that kind says; none when there is none that can be read. */
    public static <T extends Payload> @Nullable T last(List<StoredAct> acts, Class<T> kind) {
        for (StoredAct act : acts.reversed()) {
            if (kind.isInstance(act.content())) {
                return kind.cast(act.content());
            }
        }
        return null;
    }
}
