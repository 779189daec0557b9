package org.parvis.strategy;

import org.parvis.kernel.Home;

/**
 * One line of what a figure is made of: a body, a service, a door, and how many of how many. All
 * published figures, tables and downloads are sums of these lines.
 */
record Counted(Home home, String service, String channel, Ratio ratio) {}
