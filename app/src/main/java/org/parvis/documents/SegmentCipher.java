package org.parvis.documents;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.parvis.documents.keys.VaultException;

/**
 * Seals a content in segments of 64 kB, each by itself and bound to its document, its use and its
 * place: so an upload can stop and go on, and any part can be read without the rest. Every segment
 * has its own random nonce; writing one again, with more in it, is therefore safe.
 */
final class SegmentCipher {
    static final int SEGMENT = 64 * 1024;
    static final int SEALED = SEGMENT + 28;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AesGcmJce aead;
    private final byte[] label;

    private SegmentCipher(byte[] key, UUID id, String use) {
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new VaultException("A document's key has an unknown shape", e);
        }
        byte[] words = ("parvis:segment:1:" + use + ":").getBytes(StandardCharsets.US_ASCII);
        this.label =
                ByteBuffer.allocate(words.length + 16)
                        .put(words)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
    }

    static SegmentCipher content(byte[] key, UUID id) {
        return new SegmentCipher(key, id, "content");
    }

    static SegmentCipher preview(byte[] key, UUID id) {
        return new SegmentCipher(key, id, "preview");
    }

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Where the segment that holds this place begins, once sealed. */
    static long sealedPosition(long plain) {
        return plain / SEGMENT * SEALED;
    }

    byte[] seal(long index, byte[] plain, int length) {
        try {
            byte[] exact = length == plain.length ? plain : Arrays.copyOf(plain, length);
            return aead.encrypt(exact, bound(index));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal a segment", e);
        }
    }

    byte[] open(long index, byte[] sealed) {
        try {
            return aead.decrypt(sealed, bound(index));
        } catch (GeneralSecurityException e) {
            throw new VaultException("A segment does not open: changed, moved or not its own", e);
        }
    }

    private byte[] bound(long index) {
        return ByteBuffer.allocate(label.length + 8).put(label).putLong(index).array();
    }
}
