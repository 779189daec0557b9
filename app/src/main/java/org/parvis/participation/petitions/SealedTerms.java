package org.parvis.participation.petitions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.parvis.platform.Digests;

/**
 * The rule under which people sign, fixed when a petition opens. Its digest is told to its author
 * and to all who sign: whoever changes the rule afterwards, even in the database, is betrayed.
 *
 * @param code of the petition
 * @param answerDays within how many days the body answers once the threshold is met
 */
record SealedTerms(
        String code, int threshold, LocalDate opensOn, LocalDate closesOn, int answerDays) {

    /** What the digest is of: anybody can write it again and compare. */
    String words() {
        return """
                petition %s
                signatures %d
                from %s
                until %s
                answer within %d days
                """
                .formatted(code, threshold, opensOn, closesOn, answerDays);
    }

    String digest() {
        return Digests.hex(Digests.sha256().digest(words().getBytes(StandardCharsets.UTF_8)));
    }
}
