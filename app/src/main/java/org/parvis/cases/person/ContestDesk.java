package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Services;
import org.parvis.cases.decision.Contests;
import org.parvis.cases.decision.Remedy;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.dossier.Conversations;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scene;
import org.springframework.stereotype.Component;

/** What may be contested in a file, its draft, and the moment when it is sent. */
@Component
class ContestDesk {
    private final PersonReview review;
    private final PersonResults results;
    private final PersonActs acts;
    private final Contests contests;
    private final ContestDrafts drafts;
    private final Enclosures enclosures;
    private final Services services;

    ContestDesk(
            PersonReview review,
            PersonResults results,
            PersonActs acts,
            Contests contests,
            ContestDrafts drafts,
            Enclosures enclosures,
            Services services) {
        this.review = review;
        this.results = results;
        this.acts = acts;
        this.contests = contests;
        this.drafts = drafts;
        this.enclosures = enclosures;
        this.services = services;
    }

    /** A remedy that may be asked now: the result is not granted, its day has not passed. */
    record Seen(CaseFile head, Remedy remedy, String contested) {
        CaseFileId file() {
            return head.id();
        }

        String reference() {
            return head.reference();
        }

        Enclosures.Desk desk() {
            return Enclosures.Desk.ofContest(head.id(), remedy.code());
        }

        /** The texts of its form, by field. */
        Map<String, String> texts(ContestDrafts.Written written) {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("why", written.why());
            texts.put("asks", written.asks());
            texts.put("enclosed", written.enclosed());
            return texts;
        }
    }

    Optional<Seen> open(Scene scene, String remedy, Words w) {
        return review.open(scene).flatMap(dossier -> open(dossier, remedy, w));
    }

    private Optional<Seen> open(PersonDossier dossier, String remedy, Words w) {
        CaseFile head = dossier.head();
        PersonFilePage.Result result = results.of(dossier, services.of(head).process(), w);
        return result == null
                ? Optional.empty()
                : result.remedies().stream()
                        .filter(way -> way.code().equals(remedy) && way.open())
                        .findFirst()
                        .map(way -> new Seen(head, way, result.headline()));
    }

    ContestDrafts.Saved saved(Seen seen) {
        return drafts.of(seen.file(), seen.remedy().code());
    }

    void save(Seen seen, ContestDrafts.Written written) {
        drafts.save(seen.file(), seen.remedy().code(), written);
    }

    List<Refusal> take(Seen seen, HttpServletRequest request) {
        return seen.remedy().inside() ? enclosures.take(seen.desk(), request) : List.of();
    }

    /** Before somebody else of the same body: a file of its own opens, and this one says so. */
    Outcome<Receipt> send(Entering who, Seen seen, ContestDrafts.Written written) {
        Outcome<Receipt> sent =
                services.of(seen.head())
                        .process()
                        .remedy(seen.remedy().code())
                        .flatMap(remedy -> Optional.ofNullable(remedy.service()))
                        .flatMap(services::current)
                        .map(
                                hears ->
                                        contests.contest(
                                                who,
                                                hears,
                                                seen.remedy(),
                                                new Contests.Said(written.whole(), seen.desk())))
                        .orElseGet(() -> Outcome.refused("cases.refused.remedy"));
        if (sent instanceof Outcome.Ok) {
            drafts.forget(seen.file(), seen.remedy().code());
        }
        return sent;
    }

    /** Before another body: the person sent it themselves, and keeps what they wrote to print. */
    Outcome<CaseFile> sent(Entering who, Seen seen) {
        return seen.remedy().inside()
                ? Outcome.refused("cases.refused.remedy")
                : acts.contest(who, seen.remedy().code(), seen.remedy().body());
    }

    ContestPage page(Seen seen, ContestDrafts.Saved saved, List<FieldError> errors, Words w) {
        return new ContestPage(
                seen.reference(),
                seen.contested(),
                seen.remedy(),
                saved.written(),
                Conversations.waiting(enclosures.waiting(seen.desk()), w),
                saved.at(),
                errors,
                PersonPaths.file(seen.reference(), w),
                PersonPaths.contest(seen.reference(), seen.remedy().code(), w),
                services.of(seen.head()).sensitive());
    }
}
