package org.parvis.cases.spi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * After such an act the days to answer may go on. The act keeps the new last day: the head is
 * derived from acts alone.
 */
public interface Resuming {
    @Nullable LocalDate due();

    /** The same act with that day. */
    Payload due(LocalDate day);
}
