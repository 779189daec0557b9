package org.parvis.disputes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * How a body settles disputes: the days of its own programme, which are no law, and whom it
 * accredits.
 *
 * @param regime the calendar by which its days count
 * @param answering how long a merchant has to answer
 * @param offerDays for how long an offer may stand, the shortest first
 * @param after how long what follows an agreement goes on
 * @param care what keeps talking from costing a right, and signing from being hasty
 * @param merchants addresses of fictitious merchants, in a demonstration
 */
public record DisputeProgram(
        String service,
        String regime,
        Answering answering,
        List<Integer> offerDays,
        After after,
        Care care,
        List<Mediator> mediators,
        Set<String> merchants) {
    /**
     * How long a merchant has to answer, in days of the calendar.
     *
     * @param days from the day on which a mail or a text message invites them
     * @param letterDays after the day on which a letter that invites them was mailed
     * @param mailDays how long the body has to mail such a letter
     * @param templates how many offers a firm keeps to make them again
     */
    public record Answering(int days, int letterDays, int mailDays, int templates) {}

    public int answerDays() {
        return answering.days();
    }

    /**
     * What follows an agreement, in days of the calendar.
     *
     * @param talkDays how long both may still write to each other
     * @param remindDays how long before its day an obligation is recalled
     * @param wordDays for how long after its day one may say whether it was kept
     * @param published beside what figures of its disputes stand; none where it has none for
     *     anybody
     */
    public record After(int talkDays, int remindDays, int wordDays, @Nullable Published published) {
        /** What figures of its disputes for anybody stand beside. */
        public Optional<Published> figures() {
            return Optional.ofNullable(published);
        }

        /** The last day on which both may still write to each other. */
        public LocalDate talkUntil(DisputeAct.Agreed agreed) {
            return agreed.on().plusDays(talkDays);
        }
    }

    /**
     * Figures that a body publishes of its own programme, to stand beside those from here.
     *
     * @param least how many there have to be here before anything is said of them
     * @param settled of a hundred handled
     * @param workingDays to an agreement, without a mediator
     * @param source who publishes them, and where
     * @param read when somebody read them there; none while that is to be confirmed
     */
    public record Published(
            int least,
            int settled,
            int workingDays,
            LocalizedText source,
            @Nullable LocalDate read) {}

    public DisputeProgram {
        offerDays = List.copyOf(offerDays);
        mediators = List.copyOf(mediators);
        merchants = Set.copyOf(merchants);
    }
}
