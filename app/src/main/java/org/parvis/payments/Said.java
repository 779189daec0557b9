package org.parvis.payments;

import java.util.UUID;

/**
 * What a provider says of a try, whichever way it came: no word counts twice.
 *
 * @param event the provider's own name of that word
 * @param attempt which try, by our name
 * @param cents what it says it took, and in which currency
 */
public record Said(
        String way, String event, UUID attempt, Attempt.Step outcome, long cents, String currency) {
    public Said {
        if (outcome.open() || outcome == Attempt.Step.EXPIRED) {
            throw new IllegalArgumentException("A provider does not say " + outcome);
        }
    }
}
