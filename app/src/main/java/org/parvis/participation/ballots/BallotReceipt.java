package org.parvis.participation.ballots;

import java.util.Locale;
import java.util.Optional;
import org.parvis.participation.CheckedSigns;

/** The code by which somebody sees that their ballot was recorded, however they type it. */
final class BallotReceipt {
    private static final String BEGINNING = "BV";
    private static final int SIGNS = 12;

    private BallotReceipt() {}

    static String written(String signs) {
        return BEGINNING + "-" + CheckedSigns.grouped(signs);
    }

    /** Nothing where it cannot be one. */
    static Optional<String> read(String typed) {
        String raw = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        String signs = raw.length() == SIGNS + 2 ? raw.substring(2) : raw;
        return (raw.length() == SIGNS || raw.startsWith(BEGINNING))
                        && signs.length() == SIGNS
                        && CheckedSigns.right(signs)
                ? Optional.of(written(signs))
                : Optional.empty();
    }
}
