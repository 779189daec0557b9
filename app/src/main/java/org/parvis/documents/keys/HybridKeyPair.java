package org.parvis.documents.keys;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;

/**
 * A key pair for hybrid encryption (HPKE, RFC 9180): the public key seals and may be known, the
 * private key opens. That of a compartment stands in the vault as its public key, then the pair
 * sealed to the body; to destroy that row is to forget what was said there, as for other keys.
 */
final class HybridKeyPair {
    /** First byte in the vault; what the key of an organisation wrapped begins otherwise. */
    static final byte FORMAT = 2;

    private static final HpkeParameters HPKE;

    static {
        try {
            HybridConfig.register();
            HPKE =
                    HpkeParameters.builder()
                            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                            .setVariant(HpkeParameters.Variant.NO_PREFIX)
                            .build();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private HybridKeyPair() {}

    static KeysetHandle pair() {
        try {
            return KeysetHandle.generateNew(HPKE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a key pair", e);
        }
    }

    static byte[] bytes(KeysetHandle pair) {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not write a key pair", e);
        }
    }

    static byte[] publicKey(KeysetHandle pair) {
        try {
            return TinkProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not write a public key", e);
        }
    }

    static HybridEncrypt sealing(byte[] publicKey) {
        try {
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(publicKey)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        } catch (GeneralSecurityException e) {
            throw new VaultException("A public key cannot be read", e);
        }
    }

    /** Opens the bytes of a pair, then wipes them. */
    static HybridDecrypt opening(byte[] pair) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(pair, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException e) {
            throw new VaultException("A key pair cannot be read", e);
        } finally {
            Arrays.fill(pair, (byte) 0);
        }
    }

    /** A new one for a compartment: whoever makes it cannot open what they seal with it. */
    static CaseKey make(CaseFileId file, int compartment, HybridEncrypt body) {
        KeysetHandle pair = pair();
        byte[] publicKey = publicKey(pair);
        byte[] plain = bytes(pair);
        try {
            byte[] sealed = body.encrypt(plain, bound(file, compartment));
            byte[] stored =
                    ByteBuffer.allocate(1 + Short.BYTES + publicKey.length + sealed.length)
                            .put(FORMAT)
                            .putShort((short) publicKey.length)
                            .put(publicKey)
                            .put(sealed)
                            .array();
            return new CaseKey(file, stored, new Keys(sealing(publicKey), null), null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal a key to its body", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * @param body opens the pair; none when no member of the body is at work
     */
    static CaseKey open(
            CaseFileId file, int compartment, byte[] stored, @Nullable HybridDecrypt body) {
        ByteBuffer parts = ByteBuffer.wrap(stored, 1, stored.length - 1);
        byte[] publicKey = new byte[parts.getShort()];
        parts.get(publicKey);
        byte[] sealed = new byte[parts.remaining()];
        parts.get(sealed);
        return new CaseKey(
                file,
                stored,
                new Keys(
                        sealing(publicKey),
                        body == null ? null : opening(body, sealed, bound(file, compartment))),
                null);
    }

    private static HybridDecrypt opening(HybridDecrypt body, byte[] sealed, byte[] bound) {
        try {
            return opening(body.decrypt(sealed, bound));
        } catch (GeneralSecurityException e) {
            throw new VaultException("The key of a compartment is not of this body's key", e);
        }
    }

    private static byte[] bound(CaseFileId file, int compartment) {
        return KeyFormat.bound(
                file, ("compartment/" + compartment).getBytes(StandardCharsets.US_ASCII));
    }

    /** Seals with the public key; opens where the private key is at hand. */
    private record Keys(HybridEncrypt sealing, @Nullable HybridDecrypt opening)
            implements CaseKey.Cipher {
        @Override
        public byte format() {
            return FORMAT;
        }

        @Override
        public boolean opens() {
            return opening != null;
        }

        @Override
        public byte[] seal(byte[] plain, byte[] bound) throws GeneralSecurityException {
            return sealing.encrypt(plain, bound);
        }

        @Override
        public byte[] unseal(byte[] sealed, byte[] bound) throws GeneralSecurityException {
            if (opening == null) {
                throw new GeneralSecurityException("no member of the body is at work");
            }
            return opening.decrypt(sealed, bound);
        }
    }
}
