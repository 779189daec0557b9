package org.parvis.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Makes identifiers. UUID version 7 (RFC 9562) so that rows made together lie together on disk; an
 * identifier is never an access right.
 */
public final class Ids {
    /** The identifier that belongs to nothing: a scene that admits nobody uses it. */
    public static final UUID NIL = new UUID(0, 0);

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** The 16 bytes of an identifier, most significant first, as digests need them. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
