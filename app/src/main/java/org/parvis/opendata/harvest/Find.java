package org.parvis.opendata.harvest;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.parvis.opendata.Stored;
import org.parvis.platform.Digests;
import org.parvis.platform.words.FoldedText;

/**
 * A dataset that was read and can be taken.
 *
 * @param source what it is called there
 */
record Find(String source, Gathered dataset) {
    private static final int LONGEST = 50;

    /** The same each time that it is read from there. */
    UUID id(UUID origin) {
        return UUID.nameUUIDFromBytes((origin + " " + source).getBytes(StandardCharsets.UTF_8));
    }

    /** The word of its address: its title and, so that no two are alike, a part of its identity. */
    String name(UUID origin) {
        String title = dataset.description().title().in("fr");
        String plain = FoldedText.of(title).replaceAll("[^a-z0-9]+", "-");
        String word = plain.substring(0, Math.min(LONGEST, plain.length()));
        String own = id(origin).toString().substring(0, 8);
        String stripped = word.replaceAll("^-+|-+$", "");
        return (stripped.isEmpty() ? "x" : stripped) + "_" + own;
    }

    String written() {
        return Stored.written(dataset);
    }

    /** Two readings of what has not changed have the same. */
    String digest() {
        return Digests.hex(written().getBytes(StandardCharsets.UTF_8));
    }
}
