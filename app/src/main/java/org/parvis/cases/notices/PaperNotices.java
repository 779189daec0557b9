package org.parvis.cases.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.parvis.cases.letters.LetterDesk;
import org.parvis.cases.spi.Payload;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.documents.Vault;
import org.parvis.ds.MessageCatalogue;
import org.parvis.feed.ActNotice;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The written notices of what happens in a file, for a person without e-mail: the service's own
 * letter, kept in the file, printed and posted by the body.
 */
@Component
class PaperNotices {
    private final CaseStore store;
    private final Vault vault;
    private final Services services;
    private final Offices offices;
    private final Acting acting;
    private final LetterDesk desk;
    private final MessageCatalogue messages;
    private final PlainLetter plain;
    private final OpeningNotices openings;

    PaperNotices(
            CaseStore store,
            Vault vault,
            Services services,
            Offices offices,
            Acting acting,
            LetterDesk desk,
            MessageCatalogue messages,
            PlainLetter plain,
            OpeningNotices openings) {
        this.openings = openings;
        this.messages = messages;
        this.store = store;
        this.vault = vault;
        this.services = services;
        this.offices = offices;
        this.acting = acting;
        this.desk = desk;
        this.plain = plain;
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
        Outcome<LetterDesk.Made> made =
                desk.make(
                        vault.open(jobs, head.id()),
                        head,
                        "message",
                        lang -> plain.compose(head, request, content, offices.of(head), lang));
        LetterDesk.Made letter = made.orThrow();
        desk.keep(jobs, letter);
        return UUID.fromString(letter.ids().getOrDefault(head.lang(), ""));
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
        Outcome<LetterDesk.Made> made =
                desk.make(vault.open(jobs, head.id()), ask, notice.letter());
        LetterDesk.Made letter = made.orThrow();
        desk.keep(jobs, letter);
        return UUID.fromString(letter.ids().getOrDefault(head.lang(), ""));
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
                                                            java.util.Objects.requireNonNullElse(
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
                            new Notice("handed-over", List.of(), today, "", handedOver(over));
                    default -> null;
                });
    }

    /** No service has words of its own for this: it happens to bodies. */
    private ProcessDefinition.Letter handedOver(CourseAct.HandedOver over) {
        return new ProcessDefinition.Letter(
                said("subject", over), said("summary", over), said("body", over));
    }

    private LocalizedText said(String part, CourseAct.HandedOver over) {
        Map<String, String> texts = new TreeMap<>();
        for (String lang : messages.languages()) {
            texts.put(
                    lang,
                    messages.forLanguage(lang)
                            .say(
                                    "cases.letter.handed-over." + part,
                                    new LocalizedText(over.from()).in(lang),
                                    new LocalizedText(over.to()).in(lang),
                                    over.instrument()));
        }
        return new LocalizedText(texts);
    }
}
