package org.parvis.documents.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-GCM in Tink's own format (prefix of the key, nonce of 12 bytes, text, tag of 16), sealing
 * with nonces from one generator of the process; Tink opens. Tink keeps a generator per thread, and
 * each request has a thread of its own: finding a provider for it anew took a fifth of the time of
 * a submission.
 */
final class GcmAead implements Aead {
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] prefix;
    private final SecretKeySpec key;
    private final Aead opening;

    @AccessesPartialKey
    private GcmAead(AesGcmKey key, Aead opening) {
        byte[] raw = key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        this.prefix = key.getOutputPrefix().toByteArray();
        this.key = new SecretKeySpec(raw, "AES");
        this.opening = opening;
        Arrays.fill(raw, (byte) 0);
    }

    static Aead of(AesGcmKey key) throws GeneralSecurityException {
        return new GcmAead(key, AesGcmJce.create(key));
    }

    /** Seals with the newest key of the keyset, opens with any of them. */
    static Aead of(KeysetHandle keyset) throws GeneralSecurityException {
        Aead all = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        return keyset.getPrimary().getKey() instanceof AesGcmKey newest
                ? new GcmAead(newest, all)
                : all;
    }

    @Override
    public byte[] encrypt(byte[] plain, byte[] associated) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(associated);
        byte[] sealed = Arrays.copyOf(prefix, prefix.length + NONCE + plain.length + TAG);
        System.arraycopy(nonce, 0, sealed, prefix.length, NONCE);
        cipher.doFinal(plain, 0, plain.length, sealed, prefix.length + NONCE);
        return sealed;
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte[] associated) throws GeneralSecurityException {
        return opening.decrypt(sealed, associated);
    }
}
