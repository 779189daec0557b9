package org.parvis.cases;

import java.util.List;
import org.parvis.ds.Words;

/** The answers of a request in words, under the version of the form by which they were given. */
interface RequestWords {
    List<Answer> show(ActContent.Received request, int version, Words w);

    /**
     * One answer.
     *
     * @param notes what a register says of it
     */
    record Answer(String label, List<String> lines, List<String> notes) {
        Answer(String label, List<String> lines) {
            this(label, lines, List.of());
        }
    }
}
