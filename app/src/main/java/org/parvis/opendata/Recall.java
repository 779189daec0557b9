package org.parvis.opendata;

import java.time.Instant;
import org.parvis.kernel.LocalizedText;

/**
 * A version that was taken back: what stays of it, and why. Its table is served by no door.
 *
 * @param digest of the table, by which whoever kept it can tell that it is that one
 * @param rights whether the rights of others are the reason
 */
public record Recall(
        String name,
        int number,
        LocalizedText title,
        String digest,
        long rows,
        String reason,
        boolean rights,
        Instant at) {}
