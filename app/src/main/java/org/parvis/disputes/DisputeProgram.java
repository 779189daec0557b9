package org.parvis.disputes;

import java.util.List;
import java.util.Set;

/**
 * How a body settles disputes: the days of its own programme, which are no law, and whom it
 * accredits.
 *
 * @param regime the calendar by which its days count
 * @param answerDays how long a merchant has to answer
 * @param offerDays for how long an offer may stand, the shortest first
 * @param talkDays how long both may still write to each other after an agreement
 * @param care what keeps talking from costing a right, and signing from being hasty
 * @param merchants addresses of fictitious merchants, in a demonstration
 */
public record DisputeProgram(
        String service,
        String regime,
        int answerDays,
        List<Integer> offerDays,
        int talkDays,
        Care care,
        List<Mediator> mediators,
        Set<String> merchants) {
    public DisputeProgram {
        offerDays = List.copyOf(offerDays);
        mediators = List.copyOf(mediators);
        merchants = Set.copyOf(merchants);
    }
}
