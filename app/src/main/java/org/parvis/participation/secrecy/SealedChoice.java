package org.parvis.participation.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.util.Arrays;

/**
 * What a ballot says, as bytes of one size: plain, or sealed to the keepers of its vote (HPKE, RFC
 * 9180, base mode with X25519, HKDF-SHA256 and AES-256-GCM). Whoever has the seed of their key, and
 * nobody else, opens it.
 */
public final class SealedChoice {
    /** Bytes of a seed, from which both halves of a key follow. */
    public static final int SEED = 32;

    /** Bytes of a choice that is sealed to nobody: more than the longest code. */
    public static final int PLAIN = 48;

    private static final int SHARED = 32;
    private static final int TAG = 16;

    /** Bytes of one that is. */
    public static final int SEALED = SHARED + PLAIN + TAG;

    private static final byte[] NOTHING = {};

    private SealedChoice() {}

    /** The code of a choice, filled up. */
    public static byte[] padded(String choice) {
        byte[] said = choice.getBytes(StandardCharsets.US_ASCII);
        if (said.length > PLAIN) {
            throw new IllegalArgumentException("A code of more than " + PLAIN + " signs");
        }
        return Arrays.copyOf(said, PLAIN);
    }

    /** The code again. */
    public static String choice(byte[] padded) {
        return new String(padded, StandardCharsets.US_ASCII).replace("\0", "");
    }

    public static byte[] sealed(String code, byte[] key, String choice) {
        HPKE suite = suite();
        HPKEContextWithEncapsulation context =
                suite.setupBaseS(suite.deserializePublicKey(key), about(code));
        try {
            return Arrays.concatenate(
                    context.getEncapsulation(), context.seal(NOTHING, padded(choice)));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("Could not seal", e);
        }
    }

    /** What it says; nothing where it was altered, or is sealed to others. */
    public static Optional<String> opened(
            String code, AsymmetricCipherKeyPair pair, byte[] sealed) {
        if (sealed.length != SEALED) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    choice(
                            suite().setupBaseR(Arrays.copyOf(sealed, SHARED), pair, about(code))
                                    .open(NOTHING, Arrays.copyOfRange(sealed, SHARED, SEALED))));
        } catch (InvalidCipherTextException
                | IllegalArgumentException
                | IllegalStateException altered) {
            return Optional.empty();
        }
    }

    /** What those say that are neither altered nor sealed to others, in their order. */
    public static List<String> opened(
            String code, AsymmetricCipherKeyPair pair, List<byte[]> sealed) {
        return sealed.parallelStream().flatMap(one -> opened(code, pair, one).stream()).toList();
    }

    /** Both halves of the key of a seed. */
    public static AsymmetricCipherKeyPair pair(byte[] seed) {
        return suite().deriveKeyPair(seed);
    }

    /** The half that seals. */
    public static byte[] key(AsymmetricCipherKeyPair pair) {
        return suite().serializePublicKey(pair.getPublic());
    }

    private static byte[] about(String code) {
        return ("parvis sealed ballot " + code).getBytes(StandardCharsets.UTF_8);
    }

    /** One for each use: it keeps what it works with. */
    private static HPKE suite() {
        return new HPKE(
                HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
