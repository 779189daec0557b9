package org.parvis.opendata.harvest;

import java.time.Instant;

/**
 * What came of asking an address elsewhere whether it answers.
 *
 * @param said the status that came, or in one word why none did
 * @param at when it was asked last
 */
public record Tried(String address, boolean answered, String said, Instant at) {}
