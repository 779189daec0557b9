package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Services;
import org.parvis.cases.decision.Contests;
import org.parvis.cases.decision.Remedies;
import org.parvis.cases.decision.Remedy;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** What may be contested in a file, its draft, and the moment when it is sent. */
@Component
class ContestDesk {
    private final Scenes scenes;
    private final PersonReview review;
    private final Remedies remedies;
    private final Contests contests;
    private final ContestDrafts drafts;
    private final Enclosures enclosures;
    private final Services services;

    ContestDesk(
            Scenes scenes,
            PersonReview review,
            Remedies remedies,
            Contests contests,
            ContestDrafts drafts,
            Enclosures enclosures,
            Services services) {
        this.scenes = scenes;
        this.review = review;
        this.remedies = remedies;
        this.contests = contests;
        this.drafts = drafts;
        this.enclosures = enclosures;
        this.services = services;
    }

    /** Somebody who may sign, by one remedy of a file. */
    record At(Entering who, PersonDossier dossier, String remedy) {
        CaseFile head() {
            return dossier.head();
        }

        CaseFileId file() {
            return head().id();
        }

        Enclosures.Desk desk() {
            return Enclosures.Desk.ofContest(file(), remedy);
        }
    }

    Optional<At> at(Entering who, String remedy) {
        return dossier(who.scene()).map(dossier -> new At(who, dossier, remedy));
    }

    Optional<PersonDossier> dossier(Scene scene) {
        return review.open(scene);
    }

    /** The remedy, if it may be asked today; else why not. */
    Outcome<Remedy> open(At at, Words w) {
        return open(at.dossier(), at.remedy(), w);
    }

    Outcome<Remedy> open(PersonDossier dossier, String remedy, Words w) {
        return remedies.open(dossier.head(), dossier.acts(), remedy)
                .map(way -> Remedy.of(way, w.lang()));
    }

    ContestDrafts.Saved saved(At at) {
        return drafts.of(at.who().scene(), at.file(), at.remedy());
    }

    ContestKeeping save(At at, ContestWords typed, String seen) {
        return drafts.save(at.who().scene(), at.file(), at.remedy(), typed, seen);
    }

    Enclosures.Came take(At at, Remedy remedy, HttpServletRequest request) {
        return remedy.inside() ? enclosures.take(at.desk(), request) : Enclosures.Came.NOTHING;
    }

    /** It was sent: what came with the same press a second time waits for nothing. */
    void leave(At at, Enclosures.Came came) {
        enclosures.leave(at.desk(), came);
    }

    /** The receipt of what the same press of the button sent before. */
    Optional<Receipt> before(Entering who) {
        return contests.before(who);
    }

    /** Before somebody else of the same body: a file of its own opens, and this one says so. */
    Outcome<Receipt> send(At at, ContestWords words) {
        return scenes.in(
                at.who().scene(),
                sql ->
                        services.of(at.head())
                                .process()
                                .remedy(at.remedy())
                                .flatMap(remedy -> Optional.ofNullable(remedy.service()))
                                .flatMap(services::current)
                                .map(
                                        hears ->
                                                contests.contest(
                                                        at.who(),
                                                        hears,
                                                        at.remedy(),
                                                        new Contests.Said(
                                                                words.whole(), at.desk())))
                                .orElseGet(() -> Outcome.refused("cases.refused.remedy"))
                                .map(
                                        receipt -> {
                                            drafts.forget(sql, at.file(), at.remedy());
                                            return receipt;
                                        }));
    }

    /** Before another body: the person sent it themselves, and keeps what they wrote to print. */
    Outcome<CaseFile> sent(At at) {
        return contests.contestElsewhere(at.who(), at.remedy());
    }
}
