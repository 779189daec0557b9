package org.parvis.cases;

import org.jspecify.annotations.Nullable;

/**
 * An act as it was read back: its envelope, the digest that was stored, and what it says unless
 * that was erased.
 */
record StoredAct(
        Envelope envelope, byte[] digest, byte @Nullable [] salt, @Nullable ActContent content) {
    int seq() {
        return envelope.seq();
    }
}
