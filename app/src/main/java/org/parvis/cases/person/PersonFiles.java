package org.parvis.cases.person;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.OwnMotion;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.clocks.ClockFace;
import org.parvis.cases.clocks.FileRules;
import org.parvis.cases.decision.FairSteps;
import org.parvis.cases.decision.OutcomeWords;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.ConversationPage;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.cases.dossier.Stretch;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Reads a file for its person, from one snapshot. */
@Component
class PersonFiles {
    private final Scenes scenes;
    private final PersonDossiers dossiers;
    private final Offices offices;
    private final PersonClocks clocks;
    private final FileReaders readers;
    private final FileRules rules;
    private final PersonTalk talk;
    private final WhatFollows next;

    PersonFiles(
            Scenes scenes,
            PersonDossiers dossiers,
            Offices offices,
            PersonClocks clocks,
            FileReaders readers,
            FileRules rules,
            PersonTalk talk,
            WhatFollows next) {
        this.scenes = scenes;
        this.dossiers = dossiers;
        this.offices = offices;
        this.clocks = clocks;
        this.readers = readers;
        this.rules = rules;
        this.talk = talk;
        this.next = next;
    }

    /**
     * For whom the page is drawn.
     *
     * @param signs whether they may contest and withdraw
     * @param takes whether they may put the file into their account
     * @param errors why something was not taken, when the page is shown again
     * @param stretch of its story
     */
    record Looking(
            Scene scene, boolean signs, boolean takes, List<FieldError> errors, Stretch stretch) {}

    Optional<PersonFilePage> page(Looking looking, Words w) {
        Optional<PersonDossiers.Dossier> found = scenes.reading(looking.scene(), dossiers::read);
        found.ifPresent(dossier -> talk.seenLatest(dossier.known(), looking.scene()));
        return found.map(dossier -> page(dossier, looking, w));
    }

    private PersonFilePage page(PersonDossiers.Dossier dossier, Looking looking, Words w) {
        CaseFile head = dossier.head();
        ServiceDefinition service = dossier.service();
        ActContent.Received request =
                (ActContent.Received) Objects.requireNonNull(dossier.acts().getFirst().content());
        PersonClocks.File file =
                new PersonClocks.File(head, dossier.acts(), dossier.clocks(), service.process());
        ClockFace face = clocks.face(file);
        ConversationPage conversation = talk.latest(dossier.known(), dossier.reads(), w);
        AnswerReview review = AnswerReview.of(dossier.acts());
        WhatFollows.Told follows =
                next.of(
                        new PersonDossier(head, dossier.acts(), dossier.known().documents()),
                        service.process(),
                        w);
        return new PersonFilePage(
                head.reference(),
                request.title(),
                body(head, w),
                offices.of(head).opening(w.lang()),
                service.name().in(w.lang()),
                head.receivedOn(),
                clocks.today(),
                head.state(),
                face,
                clocks.turn(file, dossier.modules(), conversation.form().thread(), w),
                clocks.pages(file, dossier.modules(), w),
                follows.forecast(),
                follows.rating(),
                PersonClocks.ledger(dossier.clocks(), w),
                FileStory.of(
                        dossier.acts(),
                        PersonClocks.next(file, face, w),
                        looking.stretch(),
                        path(head, w),
                        w),
                conversation,
                follows.result(),
                looking.errors(),
                rules.ofResult(head, dossier.acts(), w),
                rules.held(head, dossier.acts(), w),
                readers.of(head, dossier.reads(), dossier.forThem(), dossier.hands(), w),
                AttachedFiles.filed(
                        review.documents().all(), dossier.known().documents(), path(head, w), w),
                path(head, w),
                service.sensitive(),
                asked(file, review, w),
                opened(request, w),
                looking.signs(),
                looking.takes(),
                follows.kept());
    }

    private static PersonFilePage.@Nullable Opened opened(ActContent.Received request, Words w) {
        OwnMotion why = request.ownMotion();
        return why == null
                ? null
                : new PersonFilePage.Opened(
                        why.label(w.lang()), why.basis(w.lang()), why.reason().lines().toList());
    }

    private PersonFilePage.Asked asked(PersonClocks.File file, AnswerReview review, Words w) {
        ReviewAct.Intended notice = FairSteps.open(file.acts());
        return new PersonFilePage.Asked(
                review.pending().size(),
                !review.changes().isEmpty(),
                notice == null ? null : OutcomeWords.of(notice.outcome(), file.process(), w),
                notice == null ? null : FairSteps.until(file.acts()),
                FairSteps.observed(file.acts()) != null,
                clocks.nothing(file, w));
    }

    /** Who answers today, and under which name it was sent when that has changed. */
    String body(CaseFile head, Words w) {
        String now = offices.of(head).name().in(w.lang());
        String then =
                offices.nameOn(head.id().home(), head.service(), head.receivedOn()).in(w.lang());
        return now.equals(then) ? now : w.say("cases.file.bodyNow", now, then);
    }

    private static String path(CaseFile head, Words w) {
        return PersonPaths.file(head.reference(), w);
    }
}
