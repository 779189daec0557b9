package org.parvis.registers.spi;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a register said. Nothing in it is trusted before it was mapped and checked. */
public sealed interface Reply {
    /** One record, as it came. */
    record Found(JsonNode answer) implements Reply {}

    /** The register holds nothing under these keys. */
    record Unknown() implements Reply {}

    /** It did not answer, or not with something that can be used. */
    record Silent(Why why) implements Reply {}

    /** Why nothing usable came. */
    enum Why {
        NOT_CONNECTED,
        /** It was asked too often for one person or one form. */
        TOO_OFTEN,
        TOO_SLOW,
        UNREACHABLE,
        REFUSED,
        REDIRECTED,
        UNREADABLE;

        /** As the ledger and metrics write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Reply silent(Why why) {
        return new Silent(why);
    }
}
