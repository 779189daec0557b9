package org.parvis.intake;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a scan means for those after it.
 *
 * @param note why it has to be indexed by hand, as a word of the messages; none when it is clear
 * @param draft of a printed form, what was answered before it was printed
 * @param reference of the file to which it belongs
 */
record Meaning(
        Kind kind,
        @Nullable String note,
        @Nullable String service,
        @Nullable String channel,
        @Nullable UUID draft,
        @Nullable String reference) {

    /** How it is indexed. */
    enum Kind {
        /** It goes on from the page before. */
        PLAIN,
        REQUEST,
        FORM,
        FILE,
        /** Something begins here, and nobody could say what. */
        UNKNOWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final Meaning PLAIN = new Meaning(Kind.PLAIN, null, null, null, null, null);

    static Meaning unknown(String note) {
        return new Meaning(Kind.UNKNOWN, note, null, null, null, null);
    }

    /** Whether the page only separates, and belongs to nothing. */
    boolean onlySeparates() {
        return kind == Kind.REQUEST || kind == Kind.FILE;
    }
}
