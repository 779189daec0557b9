package org.parvis.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The immutable key of a public body's data. A body may be renamed, merged or split; its home never
 * changes, so that no row of a case file is ever rewritten for that reason.
 */
public record Home(UUID id) {
    /** No body in particular: what several offer, or the program itself. */
    public static final Home NONE = new Home(Ids.NIL);

    /** RFC 9562, version 8: a number that its maker computes. */
    private static final long VERSION_BITS = 0xF000L;

    private static final long VERSION = 0x8000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    public static Home of(String id) {
        return new Home(UUID.fromString(id));
    }

    /**
     * Where files live that are closed to the body, open to their members alone: no body, so that
     * nobody works there. It follows from this one and never changes either.
     */
    public Home closed() {
        ByteBuffer made = ByteBuffer.wrap(digest("parvis:closed:1:" + id));
        long high = made.getLong() & ~VERSION_BITS | VERSION;
        return new Home(new UUID(high, made.getLong() & ~VARIANT_BITS | VARIANT));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
