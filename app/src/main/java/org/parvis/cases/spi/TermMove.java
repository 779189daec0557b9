package org.parvis.cases.spi;

import java.time.LocalDate;

/**
 * What an act does to a term of somebody who stands in a file: each party has its own clock, by the
 * same legal calendar.
 */
public sealed interface TermMove {
    /** Whose it is, by number in the file. */
    int party();

    /** Name of the term, which begins with the name of the module, as kinds do. */
    String term();

    /**
     * It begins on the day of the act.
     *
     * @param regime the legal calendar by which its days count
     * @param days how many
     */
    record Starts(int party, String term, String regime, int days) implements TermMove {}

    /** What was waited for came: nothing runs any more. */
    record Ends(int party, String term) implements TermMove {}

    /**
     * A term as it stands.
     *
     * @param dueOn its last day
     * @param running whether it still counts; over or met otherwise
     */
    record Standing(int party, String term, LocalDate dueOn, boolean running) {}
}
