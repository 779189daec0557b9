package org.parvis.catalogue.workshop;

import java.util.ArrayList;
import java.util.List;
import org.parvis.catalogue.FormDefinition;
import org.parvis.catalogue.Question;
import org.parvis.kernel.LocalizedText;
import org.parvis.registers.Registers;
import org.springframework.stereotype.Component;

/**
 * Required questions that people are asked although a connected register holds the answer. It
 * refuses no publication: who designs a form sees it before, and the figure of once-only counts it
 * after (docs/adr/0016).
 */
@Component
class AskedAgain {
    private final Registers registers;

    AskedAgain(Registers registers) {
        this.registers = registers;
    }

    /**
     * One of them.
     *
     * @param register its name inside a sentence
     */
    record Again(Question question, LocalizedText register) {}

    List<Again> of(FormDefinition form) {
        List<Again> again = new ArrayList<>();
        for (Question question : form.questions()) {
            String means = question.means();
            if (means != null && question.knownFrom() == null && !question.required().never()) {
                registers
                        .holding(means)
                        .ifPresent(
                                held ->
                                        again.add(
                                                new Again(question, held.register().inSentence())));
            }
        }
        return again;
    }
}
