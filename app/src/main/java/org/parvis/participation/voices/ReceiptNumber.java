package org.parvis.participation.voices;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.CheckedSigns;
import org.parvis.platform.Digests;

/**
 * The number of a receipt, as {@code CV-26-7H2K-M4QX-9BDT}: the year, then eleven signs of chance
 * and one that catches a slip. It says nothing of order, and opens what it stands for: whoever has
 * it may read, correct and withdraw. It follows from the key of the form, so that a form that is
 * sent twice has one receipt; only its digest is kept.
 */
public record ReceiptNumber(String text) {
    private static final int CHANCE = 11;
    private static final String BEGINNING = "CV";
    private static final int YEAR_ENDS = "CV-26-".length();

    /**
     * @param key 122 bits of chance, made with the form
     */
    public static ReceiptNumber of(UUID key, int year) {
        byte[] digest = Digests.of("participation.number", key.toString());
        return written(
                String.format(Locale.ROOT, "%02d", year % 100),
                CheckedSigns.checked(CheckedSigns.of(digest, CHANCE)));
    }

    /** The number however somebody typed it; nothing if it cannot be one. */
    static Optional<ReceiptNumber> parse(String typed) {
        String raw = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (!raw.matches("(CV)?\\d{2}[0-9A-Z]{" + (CHANCE + 1) + "}")) {
            return Optional.empty();
        }
        String plain = raw.startsWith(BEGINNING) ? raw.substring(2) : raw;
        String signs = plain.substring(2);
        return CheckedSigns.right(signs)
                ? Optional.of(written(plain.substring(0, 2), signs))
                : Optional.empty();
    }

    private static ReceiptNumber written(String year, String signs) {
        return new ReceiptNumber(String.join("-", BEGINNING, year, CheckedSigns.grouped(signs)));
    }

    /**
     * What is kept of it: its signs without the year, which is for people alone. A form that is
     * sent in the last minute of a year and again in the first of the next has one receipt.
     */
    public byte[] digest() {
        return Digests.of("participation.receipt", text.substring(YEAR_ENDS));
    }
}
