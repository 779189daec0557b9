package org.parvis.documents.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * A key in a PKCS#11 token, which wraps and opens inside it. A token that fails is left and asked
 * again from the start, once: when it came back, that is enough, and when it did not, what was
 * asked is refused and everything stays as it was. One call at a time, for calls are few: keys of
 * bodies stay open in memory.
 */
public final class TokenCustody implements Custody {
    /** First byte of what a token wrapped; what a file wrapped begins otherwise. */
    private static final byte FORMAT = 2;

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TokenSettings settings;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Token open;
    private boolean pinRefused;

    public TokenCustody(TokenSettings settings) {
        this.settings = settings;
    }

    @Override
    public void unlock(boolean nothingWrapped) {
        turn.lock();
        try {
            open = opened(nothingWrapped);
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            throw away(e);
        } finally {
            turn.unlock();
        }
    }

    /** Whether the token did not take the PIN. */
    boolean pinRefused() {
        return pinRefused;
    }

    /** Ends the session in the token. */
    void leave() {
        Token token = open;
        open = null;
        if (token != null) {
            token.leave();
        }
    }

    @Override
    public byte[] wrap(Home home, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] body =
                inside(token -> cipher(token, Cipher.ENCRYPT_MODE, nonce, home).doFinal(secret));
        byte[] wrapped = new byte[1 + NONCE + body.length];
        wrapped[0] = FORMAT;
        System.arraycopy(nonce, 0, wrapped, 1, NONCE);
        System.arraycopy(body, 0, wrapped, 1 + NONCE, body.length);
        return wrapped;
    }

    @Override
    public byte[] unwrap(Home home, byte[] wrapped) {
        if (wrapped.length < 1 + NONCE + TAG || wrapped[0] != FORMAT) {
            throw new VaultException(
                    "What this database holds was not wrapped by a token: take"
                            + " parvis.vault.token.library away, or put back the database of this"
                            + " token");
        }
        byte[] nonce = Arrays.copyOfRange(wrapped, 1, 1 + NONCE);
        byte[] body = Arrays.copyOfRange(wrapped, 1 + NONCE, wrapped.length);
        return inside(token -> cipher(token, Cipher.DECRYPT_MODE, nonce, home).doFinal(body));
    }

    /** Something done with the key. */
    private interface Inside {
        byte[] with(Token token) throws GeneralSecurityException;
    }

    private byte[] inside(Inside work) {
        turn.lock();
        try {
            return twice(work);
        } catch (AEADBadTagException e) {
            throw new VaultException(
                    "The key "
                            + settings.key()
                            + " of the token does not open what this database holds: it is another"
                            + " one; put back the token that belongs to this database",
                    e);
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            open = null;
            throw away(e);
        } finally {
            turn.unlock();
        }
    }

    /** The second time with the token opened anew, and only where it failed as a whole. */
    private byte[] twice(Inside work) throws GeneralSecurityException, IOException {
        Token token = open;
        if (token != null) {
            try {
                return work.with(token);
            } catch (GeneralSecurityException | ProviderException e) {
                if (e instanceof AEADBadTagException wrong && works(token)) {
                    throw wrong;
                }
            }
        }
        Token again = opened(false);
        open = again;
        return work.with(again);
    }

    /** A PIN that was refused is not tried again: a token counts, and locks itself. */
    private Token opened(boolean make) throws GeneralSecurityException, IOException {
        if (pinRefused) {
            throw new LoginException("The PIN was refused before");
        }
        try {
            return Token.open(settings, make);
        } catch (IOException e) {
            // as KeyStore.load says it
            pinRefused = e.getCause() instanceof UnrecoverableKeyException;
            throw e;
        }
    }

    /** A token that is gone may say the same as one that has another key. */
    private static boolean works(Token token) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            cipher(token, Cipher.ENCRYPT_MODE, nonce, Home.NONE).doFinal(nonce);
            return true;
        } catch (GeneralSecurityException | ProviderException e) {
            return false;
        }
    }

    private static Cipher cipher(Token token, int mode, byte[] nonce, Home home)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", token.provider());
        cipher.init(mode, token.key(), new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(Custody.bound(home));
        return cipher;
    }

    private KeysAway away(Exception cause) {
        return new KeysAway(
                "The token that keeps the keys does not answer (library "
                        + settings.library()
                        + ", slot "
                        + settings.slot()
                        + "): see that it is there, that parvis.vault.token.pin is its PIN, then try"
                        + " again; nothing was lost",
                cause);
    }
}
