package org.parvis.ds;

import java.time.Instant;

/**
 * Something begun and not sent.
 *
 * @param note how far it is, and how long it is kept
 * @param asked how many answers it wants, of which some are there; 0 where nobody counts
 */
public record DraftCard(
        String name, String href, String note, int answered, int asked, Instant saved) {}
