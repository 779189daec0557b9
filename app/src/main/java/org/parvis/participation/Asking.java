package org.parvis.participation;

import org.parvis.kernel.Home;

/**
 * Which rows are of a consultation. Its code alone is not enough: a body may come to use one that
 * another body used before, and what people said to that one is not of it.
 *
 * @param home of the body that asks
 */
public record Asking(Home home, String consultation) {}
