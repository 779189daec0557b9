package org.parvis.payments.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file of the provider as somebody brought it. The same bytes again are the same one.
 *
 * @param name of the file
 * @param by who brought it
 * @param first the first day settled in it, and {@code last} the last
 * @param lines how many it has
 * @param matched how many of them agree with the books
 * @param known how many stood in an earlier file already
 */
record Statement(
        UUID id,
        String name,
        String by,
        Instant at,
        LocalDate first,
        LocalDate last,
        int lines,
        int matched,
        int known) {}
