package org.parvis.participation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * Under which terms a body takes petitions: each petition is opened under those of that day, and
 * keeps them whatever the file says later.
 *
 * @param body its code
 * @param threshold how many signatures oblige it to answer
 * @param days how long people may sign, the first and the last day counted
 * @param answerDays within how many days it answers once the threshold is met
 * @param readDays within how many days it reads one that is new, or an appeal
 * @param source where that is said
 * @param link to it; none when it is no public page
 * @param rules for which alone a petition is refused
 */
public record PetitionTerms(
        String body,
        int threshold,
        int days,
        int answerDays,
        int readDays,
        LocalizedText source,
        @Nullable String link,
        List<Consultation.Rule> rules) {

    public Optional<Consultation.Rule> rule(String code) {
        return rules.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
