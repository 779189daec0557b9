package org.parvis.cases.letters;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.parvis.cases.acts.ActContent;

/** What the places of a letter say, {@code {{meal}}}, from the answers of the request. */
interface LetterAnswers {
    /**
     * The words of each place of one letter, none when nothing was answered; what rules find is as
     * of the receipt of the request.
     *
     * @param known what every letter knows, in words
     */
    UnaryOperator<String> of(ActContent.Received request, Map<String, String> known, String lang);
}
