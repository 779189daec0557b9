package org.parvis.strategy;

import java.time.YearMonth;
import org.parvis.kernel.Home;

/**
 * One line of what a figure is made of: a body, a service, a door, a month, and how many of each
 * thing counted. All published figures, tables, trends and downloads are made of these lines.
 */
record Counted(Home home, String service, String channel, YearMonth month, Sums sums) {}
