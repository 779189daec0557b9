package org.parvis.participation.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project that is chosen, as its round shows it.
 *
 * @param said how many paid, or why it is chosen
 * @param each what each of them paid; none where nobody paid
 * @param rest what stands after it
 * @param slab what is drawn of it; none for one that fits in the rest
 */
record RoundLine(
        int number,
        String project,
        String cost,
        String said,
        @Nullable String each,
        String rest,
        @Nullable Slab slab) {
    /**
     * A slab: as wide as people are, as high as each pays; what they pay together is its surface.
     *
     * @param height of the whole drawing, in pixels
     * @param base where the ground is
     */
    record Slab(int height, int base, String label, List<Part> parts) {}

    /** People who pay alike. */
    record Part(String css, String x, String y, String width, String height) {}
}
