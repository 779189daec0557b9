package org.parvis.participation.doors;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.CheckedSigns;
import org.parvis.platform.Digests;

/**
 * The number of one printed sheet, as {@code FC-7H2K-M4QX-9BDT}: eight signs of chance, three that
 * say of which consultation it is and one that catches a slip. Nothing is kept of a sheet before it
 * is entered, and its number opens nothing: by it a sheet that comes twice is found.
 */
public record SheetNumber(String text) {
    private static final int CHANCE = 8;
    private static final int OF = 3;
    private static final String BEGINNING = "FC";

    /** Another one each time. */
    public static SheetNumber made(String consultation) {
        byte[] chance = Digests.of("participation.sheet", UUID.randomUUID().toString());
        String signs = CheckedSigns.of(chance, CHANCE) + signsOf(consultation);
        return written(CheckedSigns.checked(signs));
    }

    /** The number however somebody typed or scanned it; nothing if it cannot be one. */
    static Optional<SheetNumber> parse(String typed) {
        String raw = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        int signs = CHANCE + OF + 1;
        String plain =
                raw.startsWith(BEGINNING) && raw.length() == BEGINNING.length() + signs
                        ? raw.substring(BEGINNING.length())
                        : raw;
        return plain.length() == signs && CheckedSigns.right(plain)
                ? Optional.of(written(plain))
                : Optional.empty();
    }

    /** Whether it is a sheet of that consultation. */
    boolean of(String consultation) {
        String plain = text.replace("-", "").substring(BEGINNING.length());
        return plain.startsWith(signsOf(consultation), CHANCE);
    }

    private static String signsOf(String consultation) {
        return CheckedSigns.of(Digests.of("participation.sheets", consultation), OF);
    }

    private static SheetNumber written(String signs) {
        return new SheetNumber(BEGINNING + "-" + CheckedSigns.grouped(signs));
    }
}
