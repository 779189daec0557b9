package org.parvis.post;

import java.util.UUID;

/**
 * Hands a text message to whoever carries it to telephones. An installation without one keeps text
 * messages where its demonstration shows them.
 */
interface SmsGateway {
    boolean configured();

    /**
     * Hands one over; what it throws is tried again.
     *
     * @param id the same for a second try, so that a gateway that knows it sends nothing twice
     * @param number in the international form of E.164, as +15145550123
     */
    void deliver(UUID id, String number, String text) throws Undeliverable;

    /** A message that did not go. */
    final class Undeliverable extends Exception {
        private static final long serialVersionUID = 1;
        private final boolean forEver;

        /**
         * A failure.
         *
         * @param forEver whether trying again is no use: the number reaches nobody
         */
        Undeliverable(String problem, boolean forEver) {
            super(problem);
            this.forEver = forEver;
        }

        boolean forEver() {
            return forEver;
        }
    }
}
