package org.parvis.forms;

import java.util.List;

/**
 * The answers of one part of a form, ready to show anywhere: a page, a letter, an agent's screen.
 */
public record ShownAnswers(String part, List<Line> lines) {

    /**
     * One answer in words.
     *
     * @param page the page on which it was given
     * @param guarded kept out of lists, indexes and exports
     */
    public record Line(
            String question, String page, String label, List<String> value, boolean guarded) {}
}
