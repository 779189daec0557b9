package org.parvis.participation.count;

/** What became of counting. */
public sealed interface Counted {
    /** The rule came to its end. */
    record Done(Outcome outcome) implements Counted {}

    /**
     * Shares are raised by one unit of the currency each time: where there is far more money than
     * ballots ask for, that does not end while anybody waits, and nothing is chosen.
     *
     * @param raises how many were tried
     */
    record Endless(long raises) implements Counted {}
}
