package org.parvis.disputes.rates;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;

/**
 * What is counted of one merchant, and whether it may be said in public.
 *
 * @param notice what they were told of it; none while there is nothing to tell
 */
record MerchantRate(Counted counted, @Nullable Notice notice) {
    /** Where it stands. */
    enum State {
        /** Too little is over to say anything. */
        FEW,
        /** They were told, and have days to contest. */
        TOLD,
        /** They contested, and the body answers. */
        CONTESTED,
        PUBLIC,
        /** The body answered that it is not said. */
        WITHHELD,
        /** Their days are over, and what they were told never reached them: it stays unsaid. */
        UNREACHED;

        /** As in message keys. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * By the formulas of the figures of all: of those that were handled.
     *
     * @param handled that ended once the merchant answered or its days were over
     * @param answered to how many of them it answered, be it to decline
     * @param agreed how many ended in an agreement
     */
    record Counted(int handled, int answered, int agreed) {
        static final Counted NOTHING = new Counted(0, 0, 0);

        int answers() {
            return percent(answered);
        }

        int agreements() {
            return percent(agreed);
        }

        private int percent(int of) {
            return handled == 0 ? 0 : Math.round(100f * of / handled);
        }
    }

    /**
     * What they were told.
     *
     * @param name under which it would be said
     * @param file through which they were told
     * @param until the last day to contest it
     * @param contest what they say against it; none while they say nothing
     * @param answer of the body; none while it answered nothing
     */
    record Notice(
            String name,
            CaseFileId file,
            LocalDate told,
            LocalDate until,
            @Nullable Contest contest,
            @Nullable Answer answer,
            @Nullable LocalDate publicOn) {}

    record Contest(LocalDate on, String text, LocalDate answerBy) {}

    /**
     * The answer of the body.
     *
     * @param published whether it is said as it is
     */
    record Answer(LocalDate on, boolean published, String reasons) {}

    State state(int least, LocalDate today) {
        Notice told = notice;
        if (told == null || counted.handled() < least) {
            return State.FEW;
        }
        Answer answer = told.answer();
        if (answer != null) {
            return answer.published() ? State.PUBLIC : State.WITHHELD;
        }
        if (told.contest() != null) {
            return State.CONTESTED;
        }
        if (told.publicOn() != null) {
            return State.PUBLIC;
        }
        return today.isAfter(told.until()) ? State.UNREACHED : State.TOLD;
    }

    Optional<Notice> told() {
        return Optional.ofNullable(notice);
    }
}
