package org.parvis.participation.secrecy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.params.RSAKeyParameters;

/**
 * Everything of chance in a token: whoever has it, and they alone, join the token to what was asked
 * for it. It follows from a seed, so that a page that is sent again after a lost connection asks
 * for the same token.
 */
public record Blinding(byte[] prefix, byte[] salt, BigInteger factor) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED = 32;

    /** So many more bits than the modulus that no number is likelier than another. */
    private static final int EVEN = 16;

    /** A seed for one form, as it stands in it. */
    public static String seed() {
        byte[] seed = new byte[SEED];
        RANDOM.nextBytes(seed);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seed);
    }

    /** What follows from the seed of a form; nothing where it has none of ours. */
    public static Optional<Blinding> of(String seed, RSAKeyParameters key) {
        return Bytes.read(seed)
                .filter(bytes -> bytes.length == SEED)
                .map(bytes -> drawn(bytes, key));
    }

    private static Blinding drawn(byte[] seed, RSAKeyParameters key) {
        SHAKEDigest chance = new SHAKEDigest(256);
        chance.update(seed, 0, seed.length);
        byte[] prefix = next(chance, BlindSignature.PREFIX);
        byte[] salt = next(chance, BlindSignature.SALT);
        BigInteger factor;
        do {
            byte[] wide = next(chance, BlindSignature.bytes(key) + EVEN);
            factor = new BigInteger(1, wide).mod(key.getModulus());
        } while (!factor.gcd(key.getModulus()).equals(BigInteger.ONE));
        return new Blinding(prefix, salt, factor);
    }

    private static byte[] next(SHAKEDigest chance, int many) {
        byte[] bytes = new byte[many];
        chance.doOutput(bytes, 0, many);
        return bytes;
    }

    @Override
    public String toString() {
        return "Blinding";
    }
}
