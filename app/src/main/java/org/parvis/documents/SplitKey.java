package org.parvis.documents;

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
 * A key in two halves (HPKE, RFC 9180): one seals and may be known, the other opens. That of a
 * compartment stands in the vault as its public half, then the other one sealed to the body; to
 * destroy that row is to forget what was said there, as for other keys.
 */
final class SplitKey {
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

    private SplitKey() {}

    static KeysetHandle pair() {
        try {
            return KeysetHandle.generateNew(HPKE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a key in two halves", e);
        }
    }

    static byte[] bytes(KeysetHandle pair) {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not write a key", e);
        }
    }

    static byte[] publicHalf(KeysetHandle pair) {
        try {
            return TinkProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not write the half of a key", e);
        }
    }

    static HybridEncrypt sealing(byte[] half) {
        try {
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(half)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        } catch (GeneralSecurityException e) {
            throw new VaultException("The public half of a key cannot be read", e);
        }
    }

    /** Opens the bytes of both halves, then wipes them. */
    static HybridDecrypt opening(byte[] pair) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(pair, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException e) {
            throw new VaultException("A key in two halves cannot be read", e);
        } finally {
            Arrays.fill(pair, (byte) 0);
        }
    }

    /** A new one for a compartment: whoever makes it cannot open what they seal with it. */
    static CaseKey make(CaseFileId file, int compartment, HybridEncrypt body) {
        KeysetHandle pair = pair();
        byte[] half = publicHalf(pair);
        byte[] both = bytes(pair);
        try {
            byte[] sealed = body.encrypt(both, bound(file, compartment));
            byte[] stored =
                    ByteBuffer.allocate(1 + Short.BYTES + half.length + sealed.length)
                            .put(FORMAT)
                            .putShort((short) half.length)
                            .put(half)
                            .put(sealed)
                            .array();
            return new CaseKey(file, stored, new Halves(sealing(half), null), null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal a key to its body", e);
        } finally {
            Arrays.fill(both, (byte) 0);
        }
    }

    /**
     * @param body opens the other half; none when no member of the body is at work
     */
    static CaseKey open(
            CaseFileId file, int compartment, byte[] stored, @Nullable HybridDecrypt body) {
        ByteBuffer parts = ByteBuffer.wrap(stored, 1, stored.length - 1);
        byte[] half = new byte[parts.getShort()];
        parts.get(half);
        byte[] sealed = new byte[parts.remaining()];
        parts.get(sealed);
        return new CaseKey(
                file,
                stored,
                new Halves(
                        sealing(half),
                        body == null ? null : other(body, sealed, bound(file, compartment))),
                null);
    }

    private static HybridDecrypt other(HybridDecrypt body, byte[] sealed, byte[] bound) {
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

    /** Seals with one half; opens where the other is at hand. */
    private record Halves(HybridEncrypt sealing, @Nullable HybridDecrypt opening)
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
