package org.parvis.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest under all proofs. */
final class Digest {
    private Digest() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
