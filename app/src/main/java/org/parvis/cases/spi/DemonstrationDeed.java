package org.parvis.cases.spi;

import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;

/**
 * What members do in files with the acts of a module, where the story of a demonstration tells it:
 * each by the same command as a real one.
 */
public interface DemonstrationDeed {
    /** The word by which a story tells it ({@code does}). */
    String does();

    /**
     * Does it.
     *
     * @return the number of its act in the file, or why it cannot happen
     */
    Outcome<Integer> happen(FileActs.Member by, CaseFileId file, Told told);

    /**
     * How the story tells it.
     *
     * @param name of whoever does it
     * @param question what it is about, as far as the story says
     * @param text in which words; empty when it says none
     */
    record Told(String name, String question, String text) {}
}
