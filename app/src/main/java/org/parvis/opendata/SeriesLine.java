package org.parvis.opendata;

import org.parvis.kernel.Home;

/**
 * A series in a list of them.
 *
 * @param words of its first dataset
 * @param many how many datasets it has
 */
public record SeriesLine(Home home, Beside.Series words, long many) {}
