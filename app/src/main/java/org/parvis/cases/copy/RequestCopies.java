package org.parvis.cases.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Services;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.cases.letters.DecisionLetter;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.documents.letters.Letter;
import org.parvis.ds.Words;
import org.parvis.forms.Forms;
import org.parvis.forms.ShownAnswers;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Reads a whole request for its person, from one snapshot, in a transaction of its own. */
@Component
class RequestCopies {
    private final Scenes scenes;
    private final CaseStore store;
    private final AttachedFiles attached;
    private final Services services;
    private final Forms forms;
    private final Offices offices;
    private final Acting acting;

    RequestCopies(
            Scenes scenes,
            CaseStore store,
            AttachedFiles attached,
            Services services,
            Forms forms,
            Offices offices,
            Acting acting) {
        this.scenes = scenes;
        this.store = store;
        this.attached = attached;
        this.services = services;
        this.forms = forms;
        this.offices = offices;
        this.acting = acting;
    }

    /** The file of whoever is let in; nothing of one that the body opened itself. */
    Optional<PersonDossier> open(Scene scene) {
        return scenes.reading(scene, sql -> PersonDossier.read(sql, store, attached))
                .filter(file -> file.request().ownMotion() == null);
    }

    RequestCopy copy(PersonDossier file, Words w) {
        CaseFile head = file.head();
        ServiceDefinition service = services.of(head);
        AnswerReview review = file.review();
        String back = PersonPaths.file(head.reference(), w);
        return new RequestCopy(
                head.reference(),
                file.request().title(),
                service.name().in(w.lang()),
                head.receivedOn(),
                parts(head, review, w),
                AttachedFiles.filed(review.documents().all(), file.documents(), back, w),
                !review.changes().isEmpty(),
                back,
                back + (w.lang().equals("fr") ? "/demande.pdf" : "/request.pdf"),
                service.sensitive());
    }

    private List<ShownAnswers> parts(CaseFile head, AnswerReview review, Words w) {
        return forms
                .show(head.service(), head.serviceVersion(), review.answers(), w.lang())
                .stream()
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    /** The same as a letter of today, from which a PDF is made that everybody can read. */
    Letter letter(PersonDossier file, Words w) {
        RequestCopy copy = copy(file, w);
        List<Letter.Block> blocks = new ArrayList<>();
        for (ShownAnswers part : copy.parts()) {
            if (!part.part().isBlank()) {
                blocks.add(new Letter.Heading(part.part()));
            }
            blocks.add(new Letter.Facts(part.lines().stream().map(RequestCopies::fact).toList()));
        }
        if (!copy.files().isEmpty()) {
            blocks.add(new Letter.Heading(w.say("cases.attached.title")));
            blocks.add(
                    new Letter.Items(
                            copy.files().stream().map(AttachedFiles.Attached::name).toList(),
                            false));
        }
        return new Letter(
                w.lang(),
                acting.today(),
                DecisionLetter.sender(offices.of(file.head()), w.lang()),
                DecisionLetter.addressee(file.request().requester(), w),
                copy.reference(),
                w.say("cases.copy.subject", copy.title().replaceFirst("[.\\s]+$", "")),
                List.of(said(copy, w)),
                blocks,
                null,
                null);
    }

    static String said(RequestCopy copy, Words w) {
        return w.say(
                copy.corrected() ? "cases.copy.corrected" : "cases.copy.sent",
                w.date(copy.receivedOn()));
    }

    private static Letter.Fact fact(ShownAnswers.Line line) {
        return new Letter.Fact(line.label(), String.join(", ", line.value()));
    }
}
