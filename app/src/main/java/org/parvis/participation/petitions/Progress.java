package org.parvis.participation.petitions;

import org.parvis.ds.Words;

/**
 * How far signatures are on the way to the threshold; the drawing never says more than the text.
 */
record Progress(int signatures, int threshold) {
    private static final int WHOLE = 100;

    /** Width of what is drawn: a single signature shows, and it is full only once all are there. */
    String width() {
        if (signatures == 0) {
            return "0";
        }
        return Math.clamp((long) signatures * WHOLE / threshold, 1, WHOLE) + "%";
    }

    String said(Words w) {
        return w.say("participation.petition.count", signatures, threshold);
    }
}
