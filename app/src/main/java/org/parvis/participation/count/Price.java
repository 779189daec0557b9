package org.parvis.participation.count;

/**
 * Bounds between which the price of one point of a project lies, in the small parts of {@link
 * Purses}; {@code unsure} when a purse is so near that only exact arithmetic says who gives all;
 * {@code plain} when all surely pay the same: cost divided by votes.
 */
record Price(int project, long low, long high, boolean unsure, boolean plain) {
    static final long NO_BOUND = Long.MAX_VALUE;
}
