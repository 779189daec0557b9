package org.parvis.audit;

import java.util.Locale;

/** Why opening a file is out of the ordinary; the first that applies is asked about. */
public enum Ground {
    /** It is the member's own. */
    OWN,
    /** It stands on the list of protected files: opening it breaks the glass. */
    PROTECTED,
    /** It is of somebody close to the member. */
    RELATIVE,
    /** A colleague of another unit works on it. */
    OUTSIDE;

    /** How rows and messages write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the person is told at once. */
    public boolean breaksGlass() {
        return this == PROTECTED;
    }

    static Ground of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
