package org.parvis.content;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The names of the pictures that it shows in any language. */
    public Set<String> pictures() {
        return Stream.of(Optional.of(fr), Optional.ofNullable(en))
                .flatMap(Optional::stream)
                .flatMap(written -> FigureReader.in(written).stream())
                .map(FigureReader.Shown::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its file in that language, if it has one. */
    public @Nullable String in(String lang) {
        return lang.equals("fr") ? fr : en;
    }
}
