package org.parvis.participation.secrecy;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.engines.RSABlindingEngine;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.util.Arrays;
import org.bouncycastle.util.BigIntegers;

/**
 * Blind signatures of RFC 9474, as RSABSSA-SHA384-PSS-Randomized: who signs learns nothing of what
 * is signed, and the signature that comes out is an ordinary one of RSA-PSS. Padding, blinding and
 * signing are Bouncy Castle's; here is their order.
 */
public final class BlindSignature {
    /** Bytes of the salt, as long as the digest. */
    public static final int SALT = 48;

    /** Bytes of chance before each message. */
    public static final int PREFIX = 32;

    private BlindSignature() {}

    /** The message as it is signed: chance, then what everybody signs of. */
    public static byte[] prepared(byte[] prefix, byte[] message) {
        return Arrays.concatenate(prefix, message);
    }

    /**
     * What is handed to the signer.
     *
     * @param factor of chance, prime to the modulus, told to nobody
     */
    public static byte[] blind(
            RSAKeyParameters key, byte[] prepared, byte[] salt, BigInteger factor) {
        PSSSigner blinding =
                new PSSSigner(new RSABlindingEngine(), new SHA384Digest(), salt.clone());
        blinding.init(true, new RSABlindingParameters(key, factor));
        blinding.update(prepared, 0, prepared.length);
        try {
            return whole(key, new BigInteger(1, blinding.generateSignature()));
        } catch (CryptoException e) {
            throw new IllegalStateException("Could not blind", e);
        }
    }

    /** Whether the signer takes it: a number below the modulus, in so many bytes. */
    public static boolean blinded(RSAKeyParameters key, byte[] message) {
        BigInteger number = new BigInteger(1, message);
        return message.length == bytes(key)
                && number.compareTo(BigInteger.ONE) > 0
                && number.compareTo(key.getModulus()) < 0;
    }

    /** Signs what it cannot read; the engine compares the result with what was asked. */
    public static byte[] sign(RSAPrivateCrtKeyParameters key, byte[] blinded) {
        RSABlindedEngine engine = new RSABlindedEngine();
        engine.init(true, key);
        return whole(key, new BigInteger(1, engine.processBlock(blinded, 0, blinded.length)));
    }

    /** The signature; nothing where it is none of that message by that key. */
    public static Optional<byte[]> finish(
            RSAKeyParameters key, byte[] prepared, byte[] blindSignature, BigInteger factor) {
        RSABlindingEngine engine = new RSABlindingEngine();
        engine.init(false, new RSABlindingParameters(key, factor));
        BigInteger signature =
                new BigInteger(1, engine.processBlock(blindSignature, 0, blindSignature.length));
        byte[] found = whole(key, signature);
        return verifies(key, prepared, found) ? Optional.of(found) : Optional.empty();
    }

    public static boolean verifies(RSAKeyParameters key, byte[] prepared, byte[] signature) {
        if (signature.length != bytes(key)
                || new BigInteger(1, signature).compareTo(key.getModulus()) >= 0) {
            return false;
        }
        PSSSigner verifying = new PSSSigner(new RSAEngine(), new SHA384Digest(), SALT);
        verifying.init(false, key);
        verifying.update(prepared, 0, prepared.length);
        return verifying.verifySignature(signature);
    }

    /** As many bytes as the modulus. */
    private static byte[] whole(RSAKeyParameters key, BigInteger number) {
        return BigIntegers.asUnsignedByteArray(bytes(key), number);
    }

    public static int bytes(RSAKeyParameters key) {
        return (key.getModulus().bitLength() + 7) / 8;
    }
}
