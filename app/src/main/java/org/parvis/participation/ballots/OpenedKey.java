package org.parvis.participation.ballots;

import java.util.Optional;
import org.parvis.participation.secrecy.Bytes;
import org.parvis.participation.secrecy.SealedChoice;

/**
 * What opens all ballots of one vote, published once its keepers opened them, so that anybody opens
 * them again and counts.
 */
record OpenedKey(String code, byte[] seed) {
    String text() {
        return code + ":" + Bytes.written(seed);
    }

    static Optional<OpenedKey> read(String text) {
        String[] parts = text.split(":", 2);
        return parts.length < 2
                ? Optional.empty()
                : Bytes.read(parts[1])
                        .filter(seed -> seed.length == SealedChoice.SEED)
                        .map(seed -> new OpenedKey(parts[0], seed));
    }

    @Override
    public String toString() {
        return "OpenedKey of " + code;
    }
}
