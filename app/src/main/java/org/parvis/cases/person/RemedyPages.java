package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.letters.DecisionLetter;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pre-filled application for review by an outside body (A-2.1, s. 135). */
@Controller
class RemedyPages {
    private static final String CUT = "…";

    private final Admission admission;
    private final Scenes scenes;
    private final CaseStore store;
    private final Services services;
    private final Offices offices;
    private final SaidLaw law;
    private final Acting acting;
    private final ContestDrafts drafts;

    RemedyPages(
            Admission admission,
            Scenes scenes,
            CaseStore store,
            Services services,
            Offices offices,
            SaidLaw law,
            Acting acting,
            ContestDrafts drafts) {
        this.admission = admission;
        this.scenes = scenes;
        this.store = store;
        this.services = services;
        this.offices = offices;
        this.law = law;
        this.acting = acting;
        this.drafts = drafts;
    }

    @GetMapping({
        "/fr/dossiers/{reference}/recours/{remedy}",
        "/en/files/{reference}/remedy/{remedy}"
    })
    Page show(
            @PathVariable String reference,
            @PathVariable String remedy,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return admission
                .of(request, person, reference)
                .flatMap(scene -> scenes.reading(scene, sql -> read(sql, remedy, w)))
                .map(page -> Page.of("cases/person/remedy", page).title(page.label()).nav("files"))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The acts of a file, and the one that is contested. */
    private record From(List<StoredAct> acts, StoredAct contested) {}

    private Optional<RemedyPage> read(JdbcClient sql, String code, Words w) {
        return store.admitted(sql).flatMap(head -> page(head, store.acts(sql, head.id()), code, w));
    }

    private Optional<RemedyPage> page(CaseFile head, List<StoredAct> acts, String code, Words w) {
        ProcessDefinition process = services.of(head).process();
        Optional<StoredAct> contested =
                acts.reversed().stream()
                        .filter(
                                act ->
                                        act.content() instanceof ActContent.Decided
                                                || act.content() instanceof ActContent.Effected)
                        .findFirst();
        return process.remedy(code)
                .flatMap(
                        remedy ->
                                contested.map(
                                        act ->
                                                page(
                                                        head,
                                                        new From(acts, act),
                                                        process,
                                                        remedy,
                                                        w)));
    }

    private RemedyPage page(
            CaseFile head,
            From from,
            ProcessDefinition process,
            ProcessDefinition.Remedy remedy,
            Words w) {
        StoredAct contested = from.contested();
        ActContent.Received request =
                (ActContent.Received) Objects.requireNonNull(from.acts().getFirst().content());
        boolean asked =
                from.acts().stream()
                        .anyMatch(
                                act ->
                                        act.content() instanceof ActContent.Contested by
                                                && by.remedy().equals(remedy.code()));
        String lang = w.lang();
        LocalDate on =
                contested.content() instanceof ActContent.Effected effected
                        ? effected.endedOn()
                        : acting.day(contested.envelope().at());
        LocalDate until = law.until(head, remedy, on).orElse(null);
        return new RemedyPage(
                head.reference(),
                remedy.label().in(lang),
                remedy.body().in(lang),
                remedy.url(),
                remedy.citation().in(lang),
                lead(remedy, until, w),
                offices.of(head).name().in(lang),
                DecisionLetter.addressee(request.requester(), w),
                whole(request),
                request.receivedOn(),
                contested.content() instanceof ActContent.Decided decided
                        ? process.outcome(decided.outcome()).orElseThrow().label().in(lang)
                        : w.say("cases.file.deemed"),
                on,
                drafts.of(head.id(), remedy.code()).written(),
                !asked && (until == null || !acting.today().isAfter(until)),
                PersonPaths.file(head.reference(), w),
                PersonPaths.contest(head.reference(), remedy.code(), w));
    }

    private String lead(ProcessDefinition.Remedy remedy, @Nullable LocalDate until, Words w) {
        String body = remedy.body().in(w.lang());
        if (until == null) {
            return w.say("cases.remedy.leadUnsure", body);
        }
        return w.say(
                acting.today().isAfter(until) ? "cases.remedy.leadLate" : "cases.remedy.lead",
                body,
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
