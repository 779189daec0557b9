package org.parvis.cases.acts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as it was read back: its envelope, the digest that was stored, and what it says unless
 * that was erased.
 */
public record StoredAct(
        Envelope envelope, byte[] digest, byte @Nullable [] salt, @Nullable ActContent content) {
    public int seq() {
        return envelope.seq();
    }

    /** The act that says it, of those from which it was read. */
    public static StoredAct saying(List<StoredAct> acts, ActContent content) {
        return acts.stream().filter(act -> act.content() == content).findFirst().orElseThrow();
    }

    /** What the latest act of that kind says; none when there is none that can be read. */
    public static <T extends ActContent> @Nullable T last(List<StoredAct> acts, Class<T> kind) {
        for (StoredAct act : acts.reversed()) {
            if (kind.isInstance(act.content())) {
                return kind.cast(act.content());
            }
        }
        return null;
    }
}
