package org.parvis.portal.spi;

/**
 * One thing that works or does not, as anybody may know it: its name, whether it works, and one
 * sentence when it does not.
 */
public interface StatusLine {
    /** How well it works. */
    enum State {
        WORKS,
        SLOW,
        DOWN
    }

    /** What is known at this moment; the detail is a message key, empty when all is well. */
    record Reading(State state, String detailKey, Object... args) {
        public static Reading works() {
            return new Reading(State.WORKS, "");
        }
    }

    /** Message key of its name. */
    String nameKey();

    Reading read();
}
