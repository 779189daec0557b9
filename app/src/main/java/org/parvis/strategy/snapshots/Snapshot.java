package org.parvis.strategy.snapshots;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.parvis.platform.Digests;

/**
 * A figure as it was on a day, for ever: canonical JSON (RFC 8785) under the digest of its bytes.
 *
 * @param content what the figure was made of, in no language
 */
public record Snapshot(String digest, String figure, int version, Instant takenAt, String content) {

    static Snapshot of(String figure, int version, Instant at, String content) {
        return new Snapshot(digest(content), figure, version, at, content);
    }

    /** Whether the content still gives the digest under which it was published. */
    boolean intact() {
        return digest(content).equals(digest);
    }

    static String digest(String content) {
        return Digests.hex(content.getBytes(StandardCharsets.UTF_8));
    }
}
