package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.participation.CheckedSigns;
import org.parvis.platform.Digests;
import org.parvis.platform.words.FoldedText;

/**
 * A petition that somebody begins.
 *
 * @param author as they want to be named; none who do not
 */
record BegunPetition(
        UUID id,
        String code,
        Home home,
        Petition.Text text,
        @Nullable String author,
        SealedAddress reached,
        String lang,
        LocalDate begunOn) {
    private static final int LONGEST = 40;
    private static final int SIGNS = 6;

    /**
     * An address as it is kept: its digest, itself sealed, the digest of the word of its letters.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record SealedAddress(byte[] address, byte[] sealed, byte[] token) {}

    /**
     * The word of its address on the site: those of its title that it can say, then a few signs.
     */
    static String code(Petition.Text text, UUID id) {
        String title = text.title().has("fr") ? text.title().only("fr") : text.title().only("en");
        String plain = FoldedText.of(title).replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST));
        String words = cut.replaceAll("^-+|-+$", "");
        String signs =
                CheckedSigns.of(Digests.of("participation.petition.code", id.toString()), SIGNS);
        return (words.isEmpty() ? "petition" : words) + "-" + signs.toLowerCase(Locale.ROOT);
    }
}
