package org.parvis.documents.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * A promise about bytes that reveals nothing of them: SHA-256 over a random salt and the payload.
 * The salt is kept with the payload and erased with it, so that a short answer (a yes, a birth
 * date) cannot be guessed back from the digest that stays.
 */
public record Commitment(byte[] salt, byte[] digest) {
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Commits to the payload under a fresh salt. */
    public static Commitment to(byte[] payload) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Commitment(salt, digest(salt, payload));
    }

    /** Whether these bytes are the ones committed to. */
    public boolean covers(byte[] payload) {
        return MessageDigest.isEqual(digest, digest(salt, payload));
    }

    private static byte[] digest(byte[] salt, byte[] payload) {
        MessageDigest sha = sha256();
        sha.update(salt);
        return sha.digest(payload);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
