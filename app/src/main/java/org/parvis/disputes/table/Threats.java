package org.parvis.disputes.table;

import java.util.List;
import java.util.Optional;
import org.parvis.platform.words.FoldedText;

/**
 * Words that may be read as a threat, as the pack lists them. They are pointed out to whoever
 * writes them, who may send them all the same; nothing of it is kept, and nobody else is told.
 */
record Threats(List<String> listed) {
    /** The first that is in there, as it is listed; signs, accents and capitals do not matter. */
    Optional<String> in(String text) {
        String bare = bare(text);
        return listed.stream().filter(one -> bare.contains(bare(one))).findFirst();
    }

    private static String bare(String text) {
        return " " + FoldedText.of(text).replaceAll("[^a-z0-9]+", " ").strip() + " ";
    }
}
