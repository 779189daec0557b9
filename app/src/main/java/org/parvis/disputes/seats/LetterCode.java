package org.parvis.disputes.seats;

import java.security.SecureRandom;
import org.parvis.identity.TypedCodes;
import org.parvis.platform.Digests;

/**
 * What a letter says to whoever copies it by hand: a code that opens once, and an address that is
 * short. Only the digest of a code is kept; it stands in the letter alone.
 */
final class LetterCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE = 12;
    private static final int LINK = 10;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LetterCode() {}

    /** In groups, as it is printed. */
    static String next() {
        return TypedCodes.grouped(signs(CODE), GROUP);
    }

    /** The last word of an address that somebody types from paper. */
    static String link() {
        return TypedCodes.grouped(signs(LINK), LINK / 2);
    }

    private static String signs(int many) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < many; i++) {
            signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return signs.toString();
    }

    /** However it was typed; bound to the letter's seat. */
    static byte[] digest(String seat, String typed) {
        return Digests.of("disputes.letter", seat, TypedCodes.signs(typed));
    }

    /** The word of a link: what was typed from paper as it was printed, any other as it is. */
    static String word(String typed) {
        String signs = TypedCodes.signs(typed);
        return signs.length() == LINK ? TypedCodes.grouped(signs, LINK / 2) : typed;
    }
}
