package org.parvis.documents.keys;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

/** Seals for one purpose under the installation's keyset; the purpose is part of what is bound. */
record InstallationSealer(Supplier<Aead> aead, byte[] prefix) implements Sealer {
    @Override
    public byte[] seal(byte[] plain, byte[] associated) {
        try {
            return aead.get().encrypt(plain, bound(associated));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal", e);
        }
    }

    @Override
    public byte[] unseal(byte[] sealed, byte[] associated) {
        try {
            return aead.get().decrypt(sealed, bound(associated));
        } catch (GeneralSecurityException e) {
            throw new VaultException("Sealed bytes do not open for this purpose", e);
        }
    }

    private byte[] bound(byte[] associated) {
        return ByteBuffer.allocate(prefix.length + associated.length)
                .put(prefix)
                .put(associated)
                .array();
    }
}
