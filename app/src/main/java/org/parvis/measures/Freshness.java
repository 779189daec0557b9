package org.parvis.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often the facts of a query were counted, and when last: as long as it is the same, so are
 * their sums.
 */
public record Freshness(long times, @Nullable Instant at) {}
