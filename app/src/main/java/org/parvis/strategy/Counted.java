package org.parvis.strategy;

import java.time.YearMonth;
import org.parvis.kernel.Home;

/**
 * One line of what a figure is made of: a body, a service, a door, how it came in, a month, and how
 * many of each thing counted. All published figures, tables, trends and downloads are made of these
 * lines.
 */
record Counted(
        Home home, String service, String channel, String origin, YearMonth month, Sums sums) {
    /** The dimension that says how a value came in; absent where the program computed it. */
    static final String ORIGIN = "origin";
}
