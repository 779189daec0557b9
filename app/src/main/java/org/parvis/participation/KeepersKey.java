package org.parvis.participation;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.util.Arrays;
import org.parvis.platform.Digests;

/**
 * The key that seals ballots to keepers, as a file carries it: it says of which vote it is, so that
 * the key of another vote, or a slip in copying, is seen before anybody votes.
 */
public final class KeepersKey {
    /** Bytes of a public key of X25519. */
    public static final int BYTES = 32;

    private static final int OF_VOTE = 16;

    private KeepersKey() {}

    public static String written(String code, byte[] key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.concatenate(key, of(code, key)));
    }

    /** Its bytes; nothing where it is no key, or that of another vote. */
    public static Optional<byte[]> read(String code, String written) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(written);
            byte[] key = Arrays.copyOf(all, BYTES);
            return all.length == BYTES + OF_VOTE
                            && MessageDigest.isEqual(
                                    Arrays.copyOfRange(all, BYTES, all.length), of(code, key))
                    ? Optional.of(key)
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] of(String code, byte[] key) {
        byte[] digest =
                Digests.of(
                        "participation.keepers.key",
                        code,
                        Base64.getUrlEncoder().encodeToString(key));
        return Arrays.copyOf(digest, OF_VOTE);
    }
}
