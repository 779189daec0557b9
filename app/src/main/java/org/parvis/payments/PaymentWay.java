package org.parvis.payments;

import java.net.URI;
import java.util.Optional;

/**
 * A way to take money: a page of a provider to which the person is sent, or a terminal. What it
 * says comes back as {@link Said}, by a message that it signs, or because it is asked; that the
 * browser of the person came back proves nothing. No card number comes through here.
 */
public interface PaymentWay {
    /** Stable code; its words stand under {@code payments.way.}. */
    String code();

    /**
     * Where the person pays.
     *
     * @param back the page to which they come back
     */
    URI page(Attempt attempt, String back, String lang);

    /** What it knows of a try: nothing while it does not know itself. */
    Optional<Said> ask(Attempt attempt);

    /**
     * Gives back a part of what a try took.
     *
     * @param key the same for the same part: asked twice, it goes back once
     * @return whether it did
     */
    boolean giveBack(Attempt attempt, long cents, String key);
}
