package org.parvis.cases;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Refusal;

/**
 * The documents asked for are kept until the remedies end (A-2.1, s. 52.1), whatever a retention
 * schedule says. It is read from the acts: the result, the remedies it opens, whether one was used.
 *
 * @param until last day of the remedies; nothing while the request or a review is pending
 */
record DocumentHold(Why why, @Nullable LocalDate until, LocalizedText text, Citation citation) {

    /** What the documents wait for. */
    enum Why {
        /** No answer yet. */
        REQUEST,
        /** The days to ask for a review run. */
        REMEDIES,
        /** A review was asked for, and nobody has said that it ended. */
        REVIEW;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Why nothing may be destroyed yet. */
    Refusal refusal() {
        return Refusal.of(
                "cases.refused.held." + why.code(), until == null ? "" : until, citation.written());
    }

    /** The hold on that day, if the service declares one and it has not ended. */
    static Optional<DocumentHold> of(
            CaseFile head,
            List<StoredAct> acts,
            ProcessDefinition process,
            Calendars calendars,
            ZoneId zone,
            LocalDate today) {
        ProcessDefinition.Hold hold = process.hold();
        if (hold == null) {
            return Optional.empty();
        }
        Remedies remedies = Remedies.of(acts, process, calendars, zone);
        if (head.state() == State.WITHDRAWN || remedies.ended()) {
            return Optional.empty();
        }
        if (remedies.used()) {
            return Optional.of(new DocumentHold(Why.REVIEW, null, hold.text(), hold.citation()));
        }
        LocalDate until = remedies.until();
        if (until != null) {
            return today.isAfter(until)
                    ? Optional.empty()
                    : Optional.of(
                            new DocumentHold(Why.REMEDIES, until, hold.text(), hold.citation()));
        }
        return head.state().open()
                ? Optional.of(new DocumentHold(Why.REQUEST, null, hold.text(), hold.citation()))
                : Optional.empty();
    }

    /**
     * Where the remedies of a file stand.
     *
     * @param until last day on which one may be used; nothing without a result
     * @param used one was used after the result
     * @param ended the file was closed after that: whoever closed it says that the review is over
     */
    private record Remedies(@Nullable LocalDate until, boolean used, boolean ended) {
        static Remedies of(
                List<StoredAct> acts, ProcessDefinition process, Calendars calendars, ZoneId zone) {
            LocalDate until = null;
            boolean used = false;
            boolean ended = false;
            for (StoredAct act : acts) {
                switch (act.content()) {
                    case ActContent.Decided decided ->
                            until =
                                    last(
                                            decided.remedies(),
                                            LocalDate.ofInstant(act.envelope().at(), zone),
                                            process,
                                            calendars);
                    case ActContent.Effected effected ->
                            until =
                                    last(
                                            DecisionRules.remediesOfLaw(process),
                                            effected.endedOn(),
                                            process,
                                            calendars);
                    case ActContent.Contested contested -> used = true;
                    case ActContent.Closed closed -> ended = used;
                    case null, default -> {}
                }
            }
            return new Remedies(until, used, ended);
        }

        private static @Nullable LocalDate last(
                List<String> codes,
                LocalDate from,
                ProcessDefinition process,
                Calendars calendars) {
            return codes.stream()
                    .flatMap(code -> process.remedy(code).stream())
                    .map(r -> calendars.term(r.regime(), from, r.days()).lastDay())
                    .max(Comparator.naturalOrder())
                    .orElse(from);
        }
    }
}
