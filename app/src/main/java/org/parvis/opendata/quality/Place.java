package org.parvis.opendata.quality;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where in the room of a dataset something is filled in. */
enum Place {
    KEYWORDS("fr-keywords"),
    THEMES("themes"),
    AREA("fr-area"),
    PERIOD("from-day"),
    LICENCE("licence"),
    CONTACT("contact"),
    /** Nowhere: the platform writes it itself. */
    PLATFORM(null);

    private final @Nullable String field;

    Place(@Nullable String field) {
        this.field = field;
    }

    /** The field of the form of words; nothing where nobody has to do anything. */
    @Nullable String field() {
        return field;
    }

    static Place read(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
