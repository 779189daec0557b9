package org.parvis.cases.dossier;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ClockAct;
import org.parvis.cases.acts.CourseAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.spi.State;
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
public record DocumentHold(
        Why why, @Nullable LocalDate until, LocalizedText text, Citation citation) {

    /** What the documents wait for. */
    public enum Why {
        /** No answer yet. */
        REQUEST,
        /** The days to ask for a review run. */
        REMEDIES,
        /** A remedy is open, and nobody has confirmed how many days there are to use it. */
        UNSURE,
        /** A review was asked for, and nobody has said that it ended. */
        REVIEW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why nothing may be destroyed yet. */
    public Refusal refusal() {
        return Refusal.of(
                "cases.refused.held." + why.code(), until == null ? "" : until, citation.written());
    }

    /** The hold on that day, if the service declares one and it has not ended. */
    public static Optional<DocumentHold> of(
            CaseFile head,
            List<StoredAct> acts,
            ProcessDefinition process,
            SaidLaw law,
            ZoneId zone,
            LocalDate today) {
        ProcessDefinition.Hold hold = process.hold();
        if (hold == null) {
            return Optional.empty();
        }
        Remedies remedies = Remedies.of(head, acts, process, law, zone);
        if (head.state() == State.WITHDRAWN || remedies.ended()) {
            return Optional.empty();
        }
        if (remedies.used()) {
            return Optional.of(new DocumentHold(Why.REVIEW, null, hold.text(), hold.citation()));
        }
        LocalDate until = remedies.until();
        if (remedies.unsure()) {
            return Optional.of(new DocumentHold(Why.UNSURE, null, hold.text(), hold.citation()));
        }
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
     * @param unsure there is a result, and the days of one of its remedies are not confirmed
     * @param used one was used after the result
     * @param ended the file was closed after that: whoever closed it says that the review is over
     */
    private record Remedies(
            @Nullable LocalDate until, boolean unsure, boolean used, boolean ended) {
        static Remedies of(
                CaseFile head,
                List<StoredAct> acts,
                ProcessDefinition process,
                SaidLaw law,
                ZoneId zone) {
            Last last = new Last(null, false);
            boolean used = false;
            boolean ended = false;
            for (StoredAct act : acts) {
                switch (act.among(
                        ActContent.Decided.class,
                        ClockAct.Effected.class,
                        ActContent.Contested.class,
                        CourseAct.Closed.class)) {
                    case ActContent.Decided decided ->
                            last =
                                    last(
                                            head,
                                            decided.remedies(),
                                            LocalDate.ofInstant(act.envelope().at(), zone),
                                            process,
                                            law);
                    case ClockAct.Effected effected ->
                            last =
                                    last(
                                            head,
                                            DecisionRules.remediesOfLaw(process),
                                            effected.endedOn(),
                                            process,
                                            law);
                    case ActContent.Contested contested -> used = true;
                    case CourseAct.Closed closed -> ended = used;
                    case null, default -> {}
                }
            }
            return new Remedies(last.day(), last.unsure(), used, ended);
        }

        private record Last(@Nullable LocalDate day, boolean unsure) {}

        private static Last last(
                CaseFile head,
                List<String> codes,
                LocalDate from,
                ProcessDefinition process,
                SaidLaw law) {
            List<Optional<LocalDate>> days =
                    codes.stream()
                            .flatMap(code -> process.remedy(code).stream())
                            .map(remedy -> law.until(head, remedy, from))
                            .toList();
            return new Last(
                    days.stream()
                            .flatMap(Optional::stream)
                            .max(Comparator.naturalOrder())
                            .orElse(from),
                    days.stream().anyMatch(Optional::isEmpty));
        }
    }
}
