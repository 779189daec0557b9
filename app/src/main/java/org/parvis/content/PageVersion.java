package org.parvis.content;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * One text of a page, as it was saved; it never changes.
 *
 * @param fr its French file
 * @param en its English one, when it has one
 * @param stillRight whether somebody found the English still right although only the French changed
 * @param savedBy nobody when it is what the folder of the pack said
 */
public record PageVersion(
        PageKey key,
        Home home,
        int number,
        String fr,
        @Nullable String en,
        boolean stillRight,
        @Nullable UUID savedBy,
        Instant savedAt) {
    public boolean fromFolder() {
        return savedBy == null;
    }

    public boolean says(String french, @Nullable String english) {
        return fr.equals(french) && Objects.equals(en, english);
    }

    /** Its file in that language, if it has one. */
    public @Nullable String in(String lang) {
        return lang.equals("fr") ? fr : en;
    }
}
