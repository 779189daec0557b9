package org.parvis.strategy;

import org.parvis.kernel.Home;

/**
 * One line of what a figure is made of: a body, a service, how it came in, and how many of each
 * thing was counted over the period. Values, tables and frozen states are made of these lines.
 */
public record Counted(Home home, String service, String origin, Sums sums) {
    /** The dimension that says how a value came in; absent where the program computed it. */
    public static final String ORIGIN = "origin";
}
