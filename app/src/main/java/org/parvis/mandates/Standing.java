package org.parvis.mandates;

import java.util.Locale;

/** How far a mandate has come. Whether its days have begun or are over is counted, not kept. */
public enum Standing {
    /** One side waits for the other. */
    PROPOSED,
    /** A public body looks at the proof, or consults a young person. */
    DECIDING,
    OPEN,
    REFUSED,
    REVOKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Standing of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
