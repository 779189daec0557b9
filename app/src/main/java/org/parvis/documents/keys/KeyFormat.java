package org.parvis.documents.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.parvis.kernel.CaseFileId;

/**
 * The shape of a case file's key: 32 bytes for AES-256-GCM, 32 bytes for document addresses. Raw
 * bytes rather than a keyset: a submission makes one on its way, and a file never has two.
 */
final class KeyFormat {
    private static final int HALF = 32;
    private static final byte[] LABEL = "parvis:case:1".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AesGcmParameters GCM;

    static {
        try {
            GCM =
                    AesGcmParameters.builder()
                            .setIvSizeBytes(12)
                            .setKeySizeBytes(HALF)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private KeyFormat() {}

    static byte[] random() {
        byte[] raw = new byte[2 * HALF];
        RANDOM.nextBytes(raw);
        return raw;
    }

    /** Opens the raw bytes, then wipes them. */
    @AccessesPartialKey
    static CaseKey open(CaseFileId file, byte[] raw, byte[] wrapped) {
        try {
            byte[] secret = Arrays.copyOf(raw, HALF);
            AesGcmKey key =
                    AesGcmKey.builder()
                            .setParameters(GCM)
                            .setKeyBytes(
                                    SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                            .build();
            Aead aead = GcmAead.of(key);
            CaseKey open =
                    new CaseKey(
                            file,
                            wrapped,
                            new CaseKey.Secret(aead),
                            new SecretKeySpec(raw, HALF, HALF, "HmacSHA256"));
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(raw, (byte) 0);
            return open;
        } catch (GeneralSecurityException e) {
            throw new VaultException("Case key of an unknown shape", e);
        }
    }

    /** Associated bytes bound to the file, so that nothing moves from one file to another. */
    static byte[] bound(CaseFileId file, byte[] associated) {
        return ByteBuffer.allocate(LABEL.length + 32 + associated.length)
                .put(LABEL)
                .putLong(file.home().id().getMostSignificantBits())
                .putLong(file.home().id().getLeastSignificantBits())
                .putLong(file.id().getMostSignificantBits())
                .putLong(file.id().getLeastSignificantBits())
                .put(associated)
                .array();
    }
}
