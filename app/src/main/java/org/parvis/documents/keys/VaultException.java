package org.parvis.documents.keys;

/**
 * The vault could not open something: a key destroyed on purpose, or bytes changed since they were
 * sealed. Its message names no content.
 */
public sealed class VaultException extends RuntimeException permits KeysAway {
    private static final long serialVersionUID = 1L;

    public VaultException(String message) {
        super(message);
    }

    public VaultException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether what keeps the keys did not answer: then nothing is known of the bytes. */
    public boolean keysAway() {
        return this instanceof KeysAway;
    }
}
