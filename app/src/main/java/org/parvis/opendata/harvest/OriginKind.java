package org.parvis.opendata.harvest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a catalogue elsewhere is spoken to. */
public enum OriginKind {
    CKAN,
    DCAT;

    /** As forms and rows write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OriginKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
