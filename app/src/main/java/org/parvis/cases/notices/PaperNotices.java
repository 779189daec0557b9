package org.parvis.cases.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.ClockAct;
import org.parvis.cases.acts.CourseAct;
import org.parvis.cases.acts.OwnMotion;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.ThirdPartyAct;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.dossier.DecisionRules;
import org.parvis.cases.letters.DecisionLetter;
import org.parvis.cases.spi.Payload;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.feed.ActNotice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The written notices of what happens in a file, for a person without e-mail: the service's own
 * letter, kept in the file, printed and posted by the body.
 */
@Component
class PaperNotices {
    private final CaseStore store;
    private final KeptLetters letters;
    private final Services services;
    private final Offices offices;
    private final Acting acting;
    private final HandedOverWords handedOver;
    private final PlainLetter plain;
    private final OpeningNotices openings;

    PaperNotices(
            CaseStore store,
            KeptLetters letters,
            Services services,
            Offices offices,
            Acting acting,
            HandedOverWords handedOver,
            PlainLetter plain,
            OpeningNotices openings) {
        this.store = store;
        this.letters = letters;
        this.services = services;
        this.offices = offices;
        this.acting = acting;
        this.handedOver = handedOver;
        this.plain = plain;
        this.openings = openings;
    }

    /** What a notice says: its letter, the remedies it opens, and from which day. */
    private record Notice(
            String letter,
            List<String> remedies,
            LocalDate from,
            String reasons,
            ProcessDefinition.@Nullable Letter words) {
        Notice(String letter, List<String> remedies, LocalDate from, String reasons) {
            this(letter, remedies, from, reasons, null);
        }
    }

    /** Makes the letter of an act and gives its number: the service's own, or a plain one. */
    Optional<UUID> write(JdbcClient jobs, ActNotice act, ActContent.Received request) {
        CaseFile head = store.find(jobs, act.file()).orElseThrow();
        ProcessDefinition process = services.of(head).process();
        Optional<Payload> content = store.content(jobs, act.file(), act.seq());
        OwnMotion why = request.ownMotion();
        if (why != null && content.orElse(null) instanceof OwnMotion.Told) {
            return Optional.of(openings.letter(jobs, head, request, why));
        }
        return content.flatMap(said -> notice(said, process))
                .filter(
                        notice ->
                                notice.words() != null
                                        || process.letters().containsKey(notice.letter()))
                .map(notice -> write(jobs, head, request, process, notice))
                .or(() -> content.map(said -> plain(jobs, head, request, said)));
    }

    /** What was written to the person, on paper; of anything else, that it happened. */
    private UUID plain(
            JdbcClient jobs, CaseFile head, ActContent.Received request, Payload content) {
        return letters.make(
                jobs,
                head,
                "message",
                lang -> plain.compose(head, request, content, offices.of(head), lang));
    }

    private UUID write(
            JdbcClient jobs,
            CaseFile head,
            ActContent.Received request,
            ProcessDefinition process,
            Notice notice) {
        DecisionLetter.Ask ask =
                new DecisionLetter.Ask(
                        head,
                        request,
                        process,
                        notice.letter(),
                        notice.words(),
                        notice.remedies(),
                        notice.from(),
                        notice.reasons(),
                        List.of(),
                        null,
                        offices.of(head),
                        null,
                        null,
                        null,
                        acting.today());
        return letters.make(jobs, ask, notice.letter());
    }

    private Optional<Notice> notice(Payload content, ProcessDefinition process) {
        LocalDate today = acting.today();
        return Optional.ofNullable(
                switch (content) {
                    case ClockAct.Effected effected ->
                            process.outcome(ProcessDefinition.OutcomeKind.BY_EFFECT_OF_LAW)
                                    .map(
                                            result ->
                                                    new Notice(
                                                            Objects.requireNonNullElse(
                                                                    result.letter(), result.code()),
                                                            DecisionRules.remediesOfLaw(process),
                                                            effected.endedOn(),
                                                            ""))
                                    .orElse(null);
                    case ClockAct.Extended extended ->
                            new Notice("extension", List.of(), today, extended.explanation());
                    case ThirdPartyAct.ThirdPartyNotified notified ->
                            new Notice("third-party-told", List.of(), today, "");
                    case ReviewAct.Intended intended ->
                            new Notice("intention", List.of(), today, intended.reasons());
                    case ActContent.FeeEstimated fee ->
                            new Notice("fees-estimate", List.of(), today, fee.text());
                    case CourseAct.HandedOver over ->
                            new Notice("handed-over", List.of(), today, "", handedOver.of(over));
                    default -> null;
                });
    }
}
