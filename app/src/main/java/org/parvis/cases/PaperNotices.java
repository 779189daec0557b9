package org.parvis.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.documents.Vault;
import org.parvis.feed.ActNotice;
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

    PaperNotices(
            CaseStore store,
            Vault vault,
            Services services,
            Offices offices,
            Acting acting,
            LetterDesk desk) {
        this.store = store;
        this.vault = vault;
        this.services = services;
        this.offices = offices;
        this.acting = acting;
        this.desk = desk;
    }

    /** What a notice says: its letter, the remedies it opens, and from which day. */
    private record Notice(String letter, List<String> remedies, LocalDate from, String reasons) {}

    /** Makes the notice of an act and gives the number of its letter, if the service has one. */
    Optional<UUID> write(JdbcClient jobs, ActNotice act, ActContent.Received request) {
        CaseFile head = store.find(jobs, act.file()).orElseThrow();
        ProcessDefinition process = services.of(head).process();
        return store.content(jobs, act.file(), act.seq())
                .flatMap(content -> notice(content, process))
                .filter(notice -> process.letters().containsKey(notice.letter()))
                .map(notice -> write(jobs, head, request, process, notice));
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
                        notice.remedies(),
                        notice.from(),
                        notice.reasons(),
                        List.of(),
                        offices.of(head.id().home()),
                        null,
                        null,
                        acting.today());
        Outcome<LetterDesk.Made> made =
                desk.make(vault.open(jobs, head.id()), ask, notice.letter());
        LetterDesk.Made letter = made.orThrow();
        desk.keep(jobs, letter);
        return UUID.fromString(letter.ids().getOrDefault(head.lang(), ""));
    }

    private Optional<Notice> notice(ActContent content, ProcessDefinition process) {
        LocalDate today = acting.today();
        return Optional.ofNullable(
                switch (content) {
                    case ActContent.Effected effected ->
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
                    case ActContent.Extended extended ->
                            new Notice("extension", List.of(), today, extended.explanation());
                    case ActContent.ThirdPartyNotified notified ->
                            new Notice("third-party-told", List.of(), today, "");
                    case ActContent.FeeEstimated fee ->
                            new Notice("fees-estimate", List.of(), today, fee.text());
                    default -> null;
                });
    }
}
