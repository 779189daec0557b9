package org.parvis.search;

import java.util.Locale;

/** What people ask to be told at once, without reading a page. */
public enum SearchFact {
    FEE,
    DELAY,
    PHONE,
    HOURS;

    /** How files write it: {@code fee}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
