package org.parvis.opendata.quality;

import java.util.Locale;

/** How a dataset stands to a criterion. Only what is known to be there gives points. */
enum Standing {
    HELD,
    LOST,
    /** Nobody has tried yet, as an address elsewhere. */
    UNKNOWN;

    static Standing of(boolean held) {
        return held ? HELD : LOST;
    }

    /** As messages write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
