package org.parvis.participation;

import java.util.List;
import org.parvis.kernel.LocalizedText;

/**
 * What a consultation asks of whoever took part, if they wish, in order to learn who is missing.
 *
 * @param purpose what the body does with it, in its own words
 * @param minimum no figure under it is shown
 * @param questions those that are asked, as tables of the population call them: {@code
 *     rive-aux-pins/age}; none where nothing is asked
 */
public record Profile(LocalizedText purpose, int minimum, List<String> questions) {
    public static final Profile NONE = new Profile(LocalizedText.EMPTY, 0, List.of());

    /** So many come together at least: whoever compares two days never learns of one of them. */
    private static final int TOGETHER = 10;

    public boolean asked() {
        return !questions.isEmpty();
    }

    /** How many are added to the figures at once; fewer wait for others. */
    public int together() {
        return Math.max(TOGETHER, minimum);
    }
}
