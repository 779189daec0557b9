package org.parvis.cases.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.DecisionChange;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.DecisionRules;
import org.parvis.cases.letters.DecisionLetter;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.letters.Letter;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A decision before it is taken: who may, what it must say, and the words of its letter. */
@Component
public class DecisionDrafts {
    private final Scenes scenes;
    private final CaseStore store;
    private final Vault vault;
    private final Services services;
    private final Offices offices;
    private final Acting acting;
    private final FileDeciders deciders;

    public DecisionDrafts(
            Scenes scenes,
            CaseStore store,
            Vault vault,
            Services services,
            Offices offices,
            Acting acting,
            FileDeciders deciders) {
        this.deciders = deciders;
        this.scenes = scenes;
        this.store = store;
        this.vault = vault;
        this.services = services;
        this.offices = offices;
        this.acting = acting;
    }

    /**
     * What somebody who may decide wants to decide.
     *
     * @param acknowledged what they pass over of {@link BeforeSigning}
     */
    public record Wanted(
            String outcome,
            String reasons,
            List<String> provisions,
            Collection<String> acknowledged) {}

    /**
     * A decision that may leave.
     *
     * @param function by what power who signs decides
     * @param passedOver what is open and they acknowledged
     */
    record Ready(
            DecisionLetter.Ask letter,
            ProcessDefinition.Result result,
            String function,
            List<ActContent.PassedOver> passedOver,
            CaseKey key) {}

    private record Dossier(CaseFile head, List<StoredAct> acts, CaseKey key, boolean decidedFirst) {
        ActContent.Received request() {
            return AnswerReview.of(acts).now();
        }
    }

    /**
     * @param code verification code of the letter; none for a preview
     */
    Outcome<Ready> ready(CaseWork.Ask ask, Wanted wanted, @Nullable SecretCode code) {
        Dossier dossier = scenes.reading(ask.scene(), sql -> dossier(sql, ask));
        if (dossier == null) {
            return Outcome.refused("cases.refused.unknown");
        }
        if (!deciders.may(ask.agent(), dossier.head(), acting.today())) {
            return Outcome.refused("cases.refused.mayNotDecide");
        }
        if (dossier.decidedFirst()) {
            return Outcome.refused("cases.refused.sameDecider");
        }
        if (code != null && Acting.told(dossier.head()) instanceof Outcome.Refused<CaseFile> no) {
            return Outcome.refused(no.refusal());
        }
        ProcessDefinition process = services.of(dossier.head()).process();
        return DecisionRules.check(process, wanted.outcome(), wanted.reasons(), wanted.provisions())
                .then(
                        result ->
                                (code == null
                                                ? Outcome.ok(true)
                                                : mayLeave(
                                                        process,
                                                        dossier.acts(),
                                                        result,
                                                        wanted.acknowledged()))
                                        .map(
                                                may ->
                                                        ready(
                                                                ask, dossier, process, result,
                                                                wanted, code)));
    }

    /** What stands in the way of a decision that leaves, and of no preview. */
    private Outcome<Boolean> mayLeave(
            ProcessDefinition process,
            List<StoredAct> acts,
            ProcessDefinition.Result result,
            Collection<String> acknowledged) {
        LocalDate today = acting.today();
        return FairSteps.allow(process, acts, result, today)
                .then(fair -> SignOffs.of(process, acts, acting.zone()).allow("fr"))
                .then(signed -> BeforeSigning.of(result, acts, today).allow(acknowledged));
    }

    private @Nullable Dossier dossier(JdbcClient sql, CaseWork.Ask ask) {
        return store.find(sql, ask.file())
                .map(
                        head ->
                                new Dossier(
                                        head,
                                        store.acts(sql, ask.file()),
                                        vault.open(sql, ask.file()),
                                        LinkedReviews.decided(sql, head, ask.agent().member())))
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
        String function =
                deciders.power(ask.agent(), dossier.head(), today).in(dossier.head().lang());
        DecisionLetter.Ask letter =
                new DecisionLetter.Ask(
                        dossier.head(),
                        dossier.request(),
                        process,
                        Objects.requireNonNullElse(result.letter(), result.code()),
                        null,
                        result.remedies(),
                        today,
                        wanted.reasons(),
                        wanted.provisions(),
                        result.delivers()
                                ? AttachedFiles.byBody(dossier.acts()).stream()
                                        .map(ActContent.Attachment::name)
                                        .toList()
                                : null,
                        offices.of(dossier.head()),
                        new Letter.Signature(ask.name(), function, List.of()),
                        code == null ? null : code.shown(),
                        null,
                        today);
        return new Ready(
                letter,
                result,
                function,
                BeforeSigning.of(result, dossier.acts(), today).passedOver(),
                dossier.key());
    }

    /** What somebody wants to become of a decision that was given. */
    public record Change(
            DecisionChange change, String reasons, LocalDate on, @Nullable LocalDate until) {}

    /** A change that may leave. */
    record ReadyChange(DecisionLetter.Ask letter, String function, CaseKey key) {}

    Outcome<ReadyChange> ready(CaseWork.Ask ask, Change wanted, SecretCode code) {
        Dossier dossier = scenes.reading(ask.scene(), sql -> dossier(sql, ask));
        if (dossier == null) {
            return Outcome.refused("cases.refused.unknown");
        }
        if (!deciders.may(ask.agent(), dossier.head(), acting.today())) {
            return Outcome.refused("cases.refused.mayNotDecide");
        }
        if (wanted.reasons().isBlank()) {
            return Outcome.refused("cases.refused.reasons");
        }
        if (StoredAct.last(dossier.acts(), ActContent.Decided.class) == null) {
            return Outcome.refused("cases.refused.notDecided");
        }
        if (!DecisionStanding.mayFollow(
                wanted.change(), DecisionStanding.effects(dossier.acts()), acting.today())) {
            return Outcome.refused("cases.refused.changeOrder");
        }
        ProcessDefinition process = services.of(dossier.head()).process();
        return FairSteps.allow(process, dossier.acts(), wanted.change(), acting.today())
                .map(fair -> ready(ask, dossier, process, wanted, code));
    }

    private ReadyChange ready(
            CaseWork.Ask ask,
            Dossier dossier,
            ProcessDefinition process,
            Change wanted,
            SecretCode code) {
        LocalDate today = acting.today();
        String function =
                deciders.power(ask.agent(), dossier.head(), today).in(dossier.head().lang());
        DecisionLetter.Ask letter =
                new DecisionLetter.Ask(
                        dossier.head(),
                        dossier.request(),
                        process,
                        wanted.change().act(),
                        null,
                        wanted.change().unfavourable()
                                ? DecisionRules.remediesOfDecision(process)
                                : List.of(),
                        today,
                        wanted.reasons(),
                        List.of(),
                        null,
                        offices.of(dossier.head()),
                        new Letter.Signature(ask.name(), function, List.of()),
                        code.shown(),
                        new DecisionLetter.Effect(wanted.on(), wanted.until()),
                        today);
        return new ReadyChange(letter, function, dossier.key());
    }
}
