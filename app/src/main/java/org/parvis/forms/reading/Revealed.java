package org.parvis.forms.reading;

import java.util.List;
import java.util.Optional;
import org.parvis.catalogue.Question;

/** What the answers of a page ask for, and the page did not show yet. */
public final class Revealed {
    private Revealed() {}

    /**
     * The first field of the first question that was not drawn: whoever comes back to the page is
     * led there, and not to a top that looks as if nothing had been kept.
     */
    public static Optional<String> first(
            FormReader reader, Reading reading, List<Question> asked, List<String> drawn) {
        return reading.beside(asked)
                .filter(question -> !drawn.contains(question.id()))
                .findFirst()
                .map(reader::firstField);
    }
}
