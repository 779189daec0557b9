package org.parvis.opendata.asking;

import java.util.Locale;

/** A bar that begins at the left, below the name of what it counts; one under the other. */
public record Bar(String label, String figure, int textY, int barY, String width) {
    /** So many are drawn at most. */
    public static final int MOST = 12;

    private static final int STEP = 44;

    /**
     * The bar of that place, from 0.
     *
     * @param share of the width, in hundredths of it
     */
    public static Bar at(int place, String label, String figure, double share) {
        return new Bar(
                label,
                figure,
                place * STEP + 16,
                place * STEP + 22,
                String.format(Locale.ROOT, "%.1f%%", share));
    }

    /** How high so many are together. */
    public static int height(int many) {
        return many * STEP + 4;
    }
}
