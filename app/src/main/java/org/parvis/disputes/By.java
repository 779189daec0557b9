package org.parvis.disputes;

/**
 * Who does something in a dispute.
 *
 * @param party their number in the file, as the scene in which they act has it
 * @param side on which they stand
 */
public record By(int party, Side side) {}
