package org.parvis.opendata;

import java.time.Instant;
import java.util.UUID;

/**
 * A version as a list of all of them has it: without its columns, which are long.
 *
 * @param rows how many its table has
 * @param columns how many
 * @param wordsOnly whether its file is that of the version before
 */
public record VersionLine(
        String name,
        int number,
        long rows,
        int columns,
        String news,
        boolean wordsOnly,
        UUID signedBy,
        Instant signedAt) {}
