package org.parvis.participation.budget;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.parvis.participation.Budget;
import org.parvis.platform.Digests;

/**
 * The words that were sealed, and the digest that was published of them.
 *
 * @param digest SHA-256 in hexadecimal digits
 */
record Seal(String words, String digest, LocalDate on) {
    /** What the seal says of a budget as its file has it today. */
    enum State {
        /** Nothing is sealed yet. */
        NONE,
        SAME,
        /** The file says something else: what is sealed counts. */
        CHANGED,
        /** The sealed words are not those of the digest: somebody changed them by hand. */
        BROKEN
    }

    static Seal of(Budget budget, LocalDate on) {
        String words = SealedWords.of(budget);
        return new Seal(words, digest(words), on);
    }

    static String digest(String words) {
        return Digests.hex(words.getBytes(StandardCharsets.UTF_8));
    }

    State state(Budget now) {
        if (!digest(words).equals(digest)) {
            return State.BROKEN;
        }
        return SealedWords.of(now).equals(words) ? State.SAME : State.CHANGED;
    }
}
