package org.parvis.documents.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.Security;
import java.util.Objects;
import javax.crypto.KeyGenerator;
import javax.security.auth.login.LoginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PKCS#11 token that was logged in, and the handle of the key that stays in it. */
record Token(Provider provider, Key key) {
    private static final Logger LOG = LoggerFactory.getLogger(Token.class);
    private static final int BITS = 256;

    /**
     * Logs in and finds the key by its label.
     *
     * @param make whether a missing key is made; it can never be taken out
     * @throws VaultException when there is no such key
     */
    static Token open(TokenSettings settings, boolean make)
            throws GeneralSecurityException, IOException {
        Provider provider = provider(settings);
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, settings.pin().toCharArray());
        try {
            return new Token(provider, key(store, settings, make));
        } catch (GeneralSecurityException | RuntimeException e) {
            // whoever is logged in stays so for the whole process, and the next PIN is not asked
            leave(provider);
            throw e;
        }
    }

    private static Key key(KeyStore store, TokenSettings settings, boolean make)
            throws GeneralSecurityException {
        if (!store.isKeyEntry(settings.key())) {
            if (!make) {
                throw new VaultException(
                        "The token in slot "
                                + settings.slot()
                                + " has no key named "
                                + settings.key()
                                + " although keys were wrapped with one: put back the token that"
                                + " belongs to this database, or set parvis.vault.token.key");
            }
            KeyGenerator generator = KeyGenerator.getInstance("AES", store.getProvider());
            generator.init(BITS);
            store.setKeyEntry(settings.key(), generator.generateKey(), null, null);
        }
        return Objects.requireNonNull(store.getKey(settings.key(), null));
    }

    /** Ends the session, for the whole process. */
    void leave() {
        leave(provider);
    }

    private static void leave(Provider provider) {
        if (provider instanceof AuthProvider session) {
            try {
                session.logout();
            } catch (LoginException e) {
                LOG.warn("A session in a token did not end: {}", e.getClass().getName());
            }
        }
    }

    private static Provider provider(TokenSettings settings)
            throws GeneralSecurityException, IOException {
        Path library = Objects.requireNonNull(settings.library());
        if (!Files.isReadable(library)) {
            throw new IOException("There is no library " + library);
        }
        Provider tokens = Security.getProvider("SunPKCS11");
        if (tokens == null) {
            throw new NoSuchProviderException("This Java has no PKCS#11 (jdk.crypto.cryptoki)");
        }
        return tokens.configure(
                """
                --name = parvis
                library = %s
                slot = %d
                attributes(*, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_ENCRYPT = true
                  CKA_DECRYPT = true
                }
                """
                        .formatted(library, settings.slot()));
    }
}
