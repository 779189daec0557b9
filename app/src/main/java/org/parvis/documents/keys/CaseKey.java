package org.parvis.documents.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;

/**
 * The open key of one case file, in memory only. Destroying its wrapped form makes everything
 * sealed with it unreadable, in every copy and backup: that is what erasure rests on.
 */
public final class CaseKey {
    private static final int DOCUMENT_SEGMENT = 64 * 1024;
    private static final byte[] DOCUMENTS = "documents:1".getBytes(StandardCharsets.US_ASCII);

    private final CaseFileId file;
    private final byte[] wrapped;
    private final Cipher cipher;
    private final @Nullable SecretKeySpec addressKey;

    /**
     * @param addressKey of documents; none where there are no documents
     */
    CaseKey(CaseFileId file, byte[] wrapped, Cipher cipher, @Nullable SecretKeySpec addressKey) {
        this.file = file;
        this.wrapped = wrapped;
        this.cipher = cipher;
        this.addressKey = addressKey;
    }

    /** How it seals and opens: by one secret, or by a key pair. */
    interface Cipher {
        /** First byte of everything sealed, so that another can follow without guessing. */
        byte format();

        /** Whether it opens, here and now, what it seals. */
        boolean opens();

        public byte[] seal(byte[] plain, byte[] bound) throws GeneralSecurityException;

        public byte[] unseal(byte[] sealed, byte[] bound) throws GeneralSecurityException;
    }

    /** One secret that seals and opens. */
    record Secret(Aead aead) implements Cipher {
        @Override
        public byte format() {
            return 1;
        }

        @Override
        public boolean opens() {
            return true;
        }

        @Override
        public byte[] seal(byte[] plain, byte[] bound) throws GeneralSecurityException {
            return aead.encrypt(plain, bound);
        }

        @Override
        public byte[] unseal(byte[] sealed, byte[] bound) throws GeneralSecurityException {
            return aead.decrypt(sealed, bound);
        }
    }

    /** Whether it opens, here and now, what it seals. */
    public boolean opens() {
        return cipher.opens();
    }

    public CaseFileId file() {
        return file;
    }

    /** The key as the vault stores it: sealed by the organisation's key. */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    public byte[] seal(byte[] plain, byte[] associated) {
        try {
            byte[] body = cipher.seal(plain, KeyFormat.bound(file, associated));
            byte[] sealed = new byte[body.length + 1];
            sealed[0] = cipher.format();
            System.arraycopy(body, 0, sealed, 1, body.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal", e);
        }
    }

    public byte[] unseal(byte[] sealed, byte[] associated) {
        if (sealed.length == 0 || sealed[0] != cipher.format()) {
            throw new VaultException("Sealed bytes of an unknown format");
        }
        byte[] body = new byte[sealed.length - 1];
        System.arraycopy(sealed, 1, body, 0, body.length);
        try {
            return cipher.unseal(body, KeyFormat.bound(file, associated));
        } catch (GeneralSecurityException e) {
            throw new VaultException("Sealed bytes do not open with the key of their file", e);
        }
    }

    /** The address of something inside its file: says nothing to who lacks the key of the file. */
    public byte[] hmac(byte[] data) {
        SecretKeySpec address = addressKey;
        if (address == null) {
            throw new VaultException("No document is kept in this compartment");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(address);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** The cipher of documents: segments of 64 kB, each bound to its place, so they stream. */
    public AesGcmHkdfStreaming streaming() {
        try {
            return new AesGcmHkdfStreaming(hmac(DOCUMENTS), "HmacSha256", 32, DOCUMENT_SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not prepare the cipher of documents", e);
        }
    }

    /** What each document is bound to: its file. */
    public byte[] documentLabel() {
        return KeyFormat.bound(file, DOCUMENTS);
    }

    @Override
    public String toString() {
        return "CaseKey[" + file.id() + "]";
    }
}
