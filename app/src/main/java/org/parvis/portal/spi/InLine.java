package org.parvis.portal.spi;

/**
 * Knows of requests that stand in a line of their own, as those whose password is still to be
 * compared do. They use no part of the machine, so they say nothing of its load: a flood of wrong
 * passwords makes no newcomer wait.
 */
public interface InLine {
    /** How many stand there now. */
    int requests();
}
