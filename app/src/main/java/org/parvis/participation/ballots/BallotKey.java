package org.parvis.participation.ballots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.parvis.participation.secrecy.Bytes;
import org.parvis.platform.Digests;

/**
 * The key of one vote, as everybody may read it: a token is good if it verifies by it.
 *
 * @param encoded as X.509 writes a public key
 */
record BallotKey(byte[] encoded, RSAKeyParameters key) {
    static final int BITS = 3072;

    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final int CERTAINTY = 128;

    static BallotKey read(byte[] encoded) {
        try {
            return new BallotKey(encoded, (RSAKeyParameters) PublicKeyFactory.createKey(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException("The public key of a vote cannot be read", e);
        }
    }

    /** By which people compare it with what is printed elsewhere. */
    String digest() {
        return Digests.hex(encoded);
    }

    String written() {
        return Bytes.written(encoded);
    }

    /** Both halves, as they are made. */
    record Pair(byte[] encoded, byte[] secret) {
        /** A new one; it takes about a second. */
        static Pair made() {
            RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
            generator.init(
                    new RSAKeyGenerationParameters(EXPONENT, new SecureRandom(), BITS, CERTAINTY));
            AsymmetricCipherKeyPair pair = generator.generateKeyPair();
            try {
                return new Pair(
                        SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic())
                                .getEncoded(),
                        PrivateKeyInfoFactory.createPrivateKeyInfo(pair.getPrivate()).getEncoded());
            } catch (IOException e) {
                throw new UncheckedIOException("The key of a vote cannot be written", e);
            }
        }

        @Override
        public String toString() {
            return "Pair";
        }
    }

    /** The half that signs. */
    static RSAPrivateCrtKeyParameters signing(byte[] secret) {
        try {
            return (RSAPrivateCrtKeyParameters) PrivateKeyFactory.createKey(secret);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of a vote cannot be read", e);
        }
    }
}
