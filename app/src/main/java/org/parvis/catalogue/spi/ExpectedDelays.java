package org.parvis.catalogue.spi;

import org.jspecify.annotations.Nullable;

/**
 * How long a request of a service will still take, from how long others took, those in progress
 * included. Whoever knows the files implements it; without anybody nothing is foretold.
 */
public interface ExpectedDelays {
    /** The age of a request that has only begun. */
    int NEW = -1;

    /**
     * @param age days since it was received
     */
    Expected of(String service, int age);

    /** From so many days to so many, counted from receipt. */
    record Span(int from, int to) {}

    /**
     * @param half where it ends every second time; none when too little is known
     * @param nine where it ends nine times out of ten
     * @param ended how many requests of the same kind have ended
     * @param fewest how many must have, before anything is said
     * @param right of a hundred ranges of nine out of ten that would have been told over a year,
     *     how many were right; none while that cannot be said
     */
    record Expected(
            @Nullable Span half,
            @Nullable Span nine,
            long ended,
            long fewest,
            @Nullable Long right) {}
}
