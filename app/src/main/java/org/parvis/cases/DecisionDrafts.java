package org.parvis.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.documents.CaseKey;
import org.parvis.documents.Letter;
import org.parvis.documents.Vault;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A decision before it is taken: who may, what it must say, and the words of its letter. */
@Component
class DecisionDrafts {
    private final Scenes scenes;
    private final CaseStore store;
    private final Vault vault;
    private final Services services;
    private final Offices offices;
    private final Acting acting;

    DecisionDrafts(
            Scenes scenes,
            CaseStore store,
            Vault vault,
            Services services,
            Offices offices,
            Acting acting) {
        this.scenes = scenes;
        this.store = store;
        this.vault = vault;
        this.services = services;
        this.offices = offices;
        this.acting = acting;
    }

    /** What somebody who may decide wants to decide. */
    record Wanted(String outcome, String reasons, List<String> provisions) {}

    /**
     * A decision that may leave.
     *
     * @param function by what power who signs decides
     */
    record Ready(
            DecisionLetter.Ask letter,
            ProcessDefinition.Result result,
            String function,
            CaseKey key) {}

    private record Dossier(CaseFile head, ActContent.Received request, CaseKey key) {}

    /**
     * @param code verification code of the letter; none for a preview
     */
    Outcome<Ready> ready(CaseWork.Ask ask, Wanted wanted, @Nullable SecretCode code) {
        if (!offices.mayDecide(ask.agent(), acting.today())) {
            return Outcome.refused("cases.refused.mayNotDecide");
        }
        Dossier dossier = scenes.reading(ask.scene(), sql -> dossier(sql, ask));
        if (dossier == null) {
            return Outcome.refused("cases.refused.unknown");
        }
        ProcessDefinition process = services.of(dossier.head()).process();
        return DecisionRules.check(process, wanted.outcome(), wanted.reasons(), wanted.provisions())
                .map(result -> ready(ask, dossier, process, result, wanted, code));
    }

    private @Nullable Dossier dossier(JdbcClient sql, CaseWork.Ask ask) {
        return store.find(sql, ask.file())
                .map(
                        head ->
                                new Dossier(
                                        head,
                                        (ActContent.Received)
                                                store.content(sql, ask.file(), 1).orElseThrow(),
                                        vault.open(sql, ask.file())))
                .orElse(null);
    }

    private Ready ready(
            CaseWork.Ask ask,
            Dossier dossier,
            ProcessDefinition process,
            ProcessDefinition.Result result,
            Wanted wanted,
            @Nullable SecretCode code) {
        LocalDate today = acting.today();
        String function = offices.function(ask.agent(), today).in(dossier.head().lang());
        DecisionLetter.Ask letter =
                new DecisionLetter.Ask(
                        dossier.head(),
                        dossier.request(),
                        process,
                        Objects.requireNonNullElse(result.letter(), result.code()),
                        result.remedies(),
                        today,
                        wanted.reasons(),
                        wanted.provisions(),
                        offices.of(ask.agent().home()),
                        new Letter.Signature(ask.name(), function, List.of()),
                        code == null ? null : code.shown(),
                        today);
        return new Ready(letter, result, function, dossier.key());
    }
}
