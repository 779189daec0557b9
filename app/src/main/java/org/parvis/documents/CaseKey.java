package org.parvis.documents;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parvis.kernel.CaseFileId;

/**
 * The open key of one case file, in memory only. Destroying its wrapped form makes everything
 * sealed with it unreadable, in every copy and backup: that is what erasure rests on.
 */
public final class CaseKey {
    /** First byte of everything sealed, so that another algorithm can follow without guessing. */
    private static final byte FORMAT = 1;

    private static final int DOCUMENT_SEGMENT = 64 * 1024;
    private static final byte[] DOCUMENTS = "documents:1".getBytes(StandardCharsets.US_ASCII);

    private final CaseFileId file;
    private final byte[] wrapped;
    private final Aead aead;
    private final SecretKeySpec addressKey;

    CaseKey(CaseFileId file, byte[] wrapped, Aead aead, SecretKeySpec addressKey) {
        this.file = file;
        this.wrapped = wrapped;
        this.aead = aead;
        this.addressKey = addressKey;
    }

    public CaseFileId file() {
        return file;
    }

    /** The key as the vault stores it: sealed by the organisation's key. */
    public byte[] wrapped() {
        return wrapped.clone();
    }

    byte[] seal(byte[] plain, byte[] associated) {
        try {
            byte[] body = aead.encrypt(plain, KeyFormat.bound(file, associated));
            byte[] sealed = new byte[body.length + 1];
            sealed[0] = FORMAT;
            System.arraycopy(body, 0, sealed, 1, body.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal", e);
        }
    }

    byte[] unseal(byte[] sealed, byte[] associated) {
        if (sealed.length == 0 || sealed[0] != FORMAT) {
            throw new VaultException("Sealed bytes of an unknown format");
        }
        byte[] body = new byte[sealed.length - 1];
        System.arraycopy(sealed, 1, body, 0, body.length);
        try {
            return aead.decrypt(body, KeyFormat.bound(file, associated));
        } catch (GeneralSecurityException e) {
            throw new VaultException("Sealed bytes do not open with the key of their file", e);
        }
    }

    byte[] hmac(byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(addressKey);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** The cipher of documents: segments of 64 kB, each bound to its place, so they stream. */
    AesGcmHkdfStreaming streaming() {
        try {
            return new AesGcmHkdfStreaming(hmac(DOCUMENTS), "HmacSha256", 32, DOCUMENT_SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not prepare the cipher of documents", e);
        }
    }

    /** What each document is bound to: its file. */
    byte[] documentLabel() {
        return KeyFormat.bound(file, DOCUMENTS);
    }

    @Override
    public String toString() {
        return "CaseKey[" + file.id() + "]";
    }
}
