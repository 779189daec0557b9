package org.parvis.cases.person;

import java.time.LocalDate;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Services;
import org.parvis.cases.decision.Remedies;
import org.parvis.cases.decision.Remedy;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.cases.letters.DecisionLetter;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Fills in the application by which a person contests before another body. */
@Component
class RemedyDesk {
    private static final String CUT = "…";

    private final Services services;
    private final Offices offices;
    private final Acting acting;

    RemedyDesk(Services services, Offices offices, Acting acting) {
        this.services = services;
        this.offices = offices;
        this.acting = acting;
    }

    /**
     * The application.
     *
     * @param words what the person wrote; nothing for whoever may not read it
     * @param signs whether who looks may sign it
     */
    RemedyPage page(
            PersonDossier dossier,
            Remedies.Contestable contested,
            Remedies.Way way,
            ContestWords words,
            boolean signs,
            Words w) {
        CaseFile head = dossier.head();
        ActContent.Received request = dossier.request();
        Remedy remedy = Remedy.of(way, w.lang());
        return new RemedyPage(
                head.reference(),
                remedy.label(),
                remedy.body(),
                remedy.url(),
                way.remedy().citation().in(w.lang()),
                lead(remedy, w),
                offices.of(head).name().in(w.lang()),
                DecisionLetter.addressee(request.requester(), w),
                whole(request),
                request.receivedOn(),
                said(head, contested, w),
                contested.on(),
                words,
                signs && remedy.open(),
                PersonPaths.file(head.reference(), w),
                PersonPaths.contest(head.reference(), remedy.code(), w));
    }

    /** What is contested, as it stands today. */
    private String said(CaseFile head, Remedies.Contestable contested, Words w) {
        return switch (contested.act().content()) {
            case ActContent.Decided decided ->
                    services.of(head)
                            .process()
                            .outcome(decided.outcome())
                            .orElseThrow()
                            .label()
                            .in(w.lang());
            case AfterAct.DecisionChanged changed -> w.say("review.change." + changed.kind());
            case null, default -> w.say("cases.file.deemed");
        };
    }

    private String lead(Remedy remedy, Words w) {
        LocalDate until = remedy.until();
        return until == null
                ? w.say("cases.remedy.leadUnsure", remedy.body())
                : w.say(
                        acting.today().isAfter(until)
                                ? "cases.remedy.leadLate"
                                : "cases.remedy.lead",
                        remedy.body(),
                        w.dateLong(until));
    }

    /** What is signed says all of it: a title may be an answer that the service cut short. */
    private static String whole(ActContent.Received request) {
        String title = request.title();
        if (!title.endsWith(CUT)) {
            return title;
        }
        String start = title.substring(0, title.length() - CUT.length());
        return request.answers().values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(answer -> answer.startsWith(start))
                .findFirst()
                .orElse(title);
    }
}
