package org.parvis.cases;

import java.util.Map;

/** What a place of a letter says, {@code {{meal}}}, from the answers of the request. */
interface LetterAnswers {
    /**
     * The words to put in that place, none when nothing was answered.
     *
     * @param known what every letter knows, in words
     */
    String say(ActContent.Received request, String place, Map<String, String> known, String lang);
}
