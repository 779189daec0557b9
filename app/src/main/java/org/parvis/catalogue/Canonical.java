package org.parvis.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest by which two texts of a version are the same or not. */
public final class Canonical {
    private Canonical() {}

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
