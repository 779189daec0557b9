package org.parvis.identity;

import java.util.Arrays;

/**
 * The kinds of proof of who one is. Some open an account, the others are asked for after those. The
 * level here is what a new one is worth; what counts is the level in its row.
 */
public enum WayKind {
    PASSWORD("password", 1, true),
    EMAIL("email", 1, true),
    TOTP("totp", 2, false),
    RECOVERY("recovery", 2, false),
    PASSKEY("passkey", 2, true),
    EXTERNAL("external", 1, true),
    /** A code that somebody at a counter handed over after a look at the papers. */
    COUNTER("counter", 3, true),
    /** A click, in a demonstration only; it proves nothing, and there it need not. */
    DEMONSTRATION("demonstration", 1, true);

    private final String code;
    private final int level;
    private final boolean opening;

    WayKind(String code, int level, boolean opening) {
        this.code = code;
        this.level = level;
        this.opening = opening;
    }

    /** How the database, sessions and messages call it. */
    public String code() {
        return code;
    }

    public int level() {
        return level;
    }

    /** Whether it opens an account by itself. */
    public boolean opening() {
        return opening;
    }

    public static WayKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such way"));
    }
}
