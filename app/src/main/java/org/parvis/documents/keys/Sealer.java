package org.parvis.documents.keys;

/**
 * Seals bytes that belong to no case file yet (a draft, a message in the outbox) under a key of the
 * installation, bound to one purpose: what was sealed for one cannot be opened for another.
 */
public interface Sealer {
    /** Encrypts, and binds the result to the associated bytes (an id), which are not stored. */
    byte[] seal(byte[] plain, byte[] associated);

    /** Opens what {@link #seal} made with the same associated bytes. */
    byte[] unseal(byte[] sealed, byte[] associated);
}
