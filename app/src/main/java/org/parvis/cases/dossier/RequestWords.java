package org.parvis.cases.dossier;

import java.util.List;
import org.parvis.cases.acts.ActContent;
import org.parvis.ds.Words;

/** The answers of a request in words, under the version of the form by which they were given. */
public interface RequestWords {
    List<Answer> show(ActContent.Received request, int version, Words w);

    /**
     * One answer.
     *
     * @param notes what a register says of it
     */
    record Answer(String label, List<String> lines, List<String> notes) {
        public Answer(String label, List<String> lines) {
            this(label, lines, List.of());
        }
    }
}
