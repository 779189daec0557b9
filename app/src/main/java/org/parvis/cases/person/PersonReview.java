package org.parvis.cases.person;

import java.time.LocalDate;
import java.util.Optional;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.decision.FairSteps;
import org.parvis.cases.decision.OutcomeWords;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.Conversations;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ProcessDefinition.FairStep;
import org.parvis.ds.Words;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** What the body asks of a person in their file, and a notice of intention to answer. */
@Component
class PersonReview {
    private final Scenes scenes;
    private final CaseStore store;
    private final Services services;
    private final Offices offices;
    private final AttachedFiles attached;
    private final Enclosures enclosures;
    private final Acting acting;
    private final SaidLaw law;

    PersonReview(
            Scenes scenes,
            CaseStore store,
            Services services,
            Offices offices,
            AttachedFiles attached,
            Enclosures enclosures,
            Acting acting,
            SaidLaw law) {
        this.law = law;
        this.attached = attached;
        this.enclosures = enclosures;
        this.acting = acting;
        this.scenes = scenes;
        this.store = store;
        this.services = services;
        this.offices = offices;
    }

    LocalDate today() {
        return acting.today();
    }

    Optional<PersonDossier> open(Scene scene) {
        return scenes.reading(scene, sql -> PersonDossier.read(sql, store, attached));
    }

    /** The notice of intention, when there is one and the body has not decided yet. */
    Optional<ObservationsPage> observations(
            PersonDossier dossier, ObservationsPage.Typed typed, Words w) {
        CaseFile head = dossier.head();
        ProcessDefinition process = services.of(head).process();
        return Optional.ofNullable(FairSteps.open(dossier.acts()))
                .map(notice -> observations(dossier, notice, process, typed, w));
    }

    private ObservationsPage observations(
            PersonDossier dossier,
            ReviewAct.Intended notice,
            ProcessDefinition process,
            ObservationsPage.Typed typed,
            Words w) {
        CaseFile head = dossier.head();
        ReviewAct.Observed observed = FairSteps.observed(dossier.acts());
        return new ObservationsPage(
                head.reference(),
                offices.of(head).opening(w.lang()),
                OutcomeWords.of(notice.outcome(), process, w),
                notice.reasons().lines().filter(line -> !line.isBlank()).toList(),
                notice.provisions().stream()
                        .flatMap(code -> process.provision(code).stream())
                        .map(p -> p.citation().in(w.lang()) + " – " + law.words(head, p, w))
                        .toList(),
                process.fairness(FairStep.OBSERVATIONS)
                        .map(rule -> rule.text().in(w.lang()))
                        .orElse(""),
                FairSteps.until(dossier.acts()),
                observed == null ? null : observed.text(),
                AttachedFiles.shown(
                        AttachedFiles.of(observed),
                        dossier.documents(),
                        PersonPaths.file(head.reference(), w),
                        w),
                Transitions.may(head, "observed"),
                typed,
                Conversations.waiting(
                        enclosures.waiting(Enclosures.Desk.ofObservations(head.id())), w),
                PersonPaths.file(head.reference(), w),
                services.of(head).sensitive());
    }
}
