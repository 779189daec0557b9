package org.parvis.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
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

    /** When an identifier was made, to the millisecond: version 7 begins with it. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The identifier that an address or a form writes, if it is one. */
    public static Optional<UUID> read(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The 16 bytes of an identifier, most significant first, as digests need them. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
