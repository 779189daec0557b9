package org.parvis.opendata.quality;

import java.util.Locale;

/** What a criterion serves, in the words of the European method and in its order. */
enum Dimension {
    FINDABILITY,
    ACCESSIBILITY,
    INTEROPERABILITY,
    REUSABILITY,
    CONTEXTUALITY;

    /** As messages write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Dimension read(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
