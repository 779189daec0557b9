package org.parvis.identity.codes;

import java.time.Duration;

/** What a code sent by e-mail is for, and how long it is good. */
public enum Purpose {
    SIGN_UP("sign-up", 20),
    PASSWORD("password", 20),
    /** To open an account for who came from a provider; it counts in that browser. */
    ARRIVAL("arrival", 20),
    /** To give an address to an account that has none. */
    ADDRESS("address", 20),
    /** To enter; it counts in the browser that asked for it. */
    SIGN_IN("sign-in", 10),
    /** One more proof from who is signed in. */
    CONFIRM("confirm", 10);

    private final String code;
    private final Duration valid;

    Purpose(String code, int minutes) {
        this.code = code;
        this.valid = Duration.ofMinutes(minutes);
    }

    String code() {
        return code;
    }

    Duration valid() {
        return valid;
    }

    /** Whether it is of use to somebody without an account, and to nobody else. */
    boolean forNewcomers() {
        return this == SIGN_UP || this == ARRIVAL || this == ADDRESS;
    }

    /** Whether the account must be one that a code by e-mail opens. */
    boolean opens() {
        return this == SIGN_IN || this == CONFIRM;
    }
}
