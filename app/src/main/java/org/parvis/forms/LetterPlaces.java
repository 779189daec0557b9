package org.parvis.forms;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the places of a letter say, {@code {{meal}}} or {@code {{if guests > 8 then …}}}: an answer
 * in the words in which its type shows it, masked as it is there; otherwise what the rule finds.
 */
public interface LetterPlaces {
    /**
     * The request of which a letter speaks.
     *
     * @param receivedOn the day that counts as that of its receipt: what its rules find is what
     *     they found then, whenever the letter is drawn
     */
    record Request(
            String service, int version, Map<String, Object> answers, LocalDate receivedOn) {}

    /**
     * The words of each place of one letter; none of one that has no value.
     *
     * @param known what every letter knows, in words; it wins over a question of the same name
     */
    UnaryOperator<String> of(Request request, Map<String, String> known, String lang);
}
