package org.parvis.documents.keys;

import java.nio.charset.StandardCharsets;
import org.parvis.kernel.Home;

/**
 * Keeps what opens the keys of homes, and never gives it away: what it is handed it wraps, and what
 * it wrapped it opens again. Which one an installation has is a setting. The program has what opens
 * it: against whom that holds, {@link KeyGrade} says.
 */
public interface Custody {
    /**
     * Makes ready, before anything is wrapped or opened.
     *
     * @param nothingWrapped whether a key may be made: never beside something that another wrapped
     * @throws VaultException when what opens is not there, is that of others, or does not answer
     */
    void unlock(boolean nothingWrapped);

    /** Wraps a secret, bound to its home. */
    byte[] wrap(Home home, byte[] secret);

    /**
     * Opens what {@link #wrap} made for that home.
     *
     * @throws KeysAway when the store does not answer: it is the same later
     * @throws VaultException when another key wrapped it
     */
    byte[] unwrap(Home home, byte[] wrapped);

    /** What a wrapped key is bound to: nothing moves from one home to another. */
    static byte[] bound(Home home) {
        return ("parvis:organization:1:" + home).getBytes(StandardCharsets.US_ASCII);
    }
}
