package org.parvis.cases.team;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.admission.FilePart;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.decision.DecisionDrafts;
import org.parvis.cases.decision.Decisions;
import org.parvis.cases.desk.Posted;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.documents.letters.LetterPdf;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the person in charge reads a prepared decision once more and signs it. */
@Controller
class TeamDecisionPages {
    private final TeamDossiers dossiers;
    private final Decisions decisions;
    private final SigningDesk desk;

    TeamDecisionPages(TeamDossiers dossiers, Decisions decisions, SigningDesk desk) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.desk = desk;
    }

    @GetMapping({"/fr/equipe/dossiers/{reference}/decision", "/en/team/files/{reference}/decision"})
    Page show(@FilePart.Shown(FilePart.DECISION) FileThreshold.Opened file, Words w) {
        return page(file.agent(), dossiers.read(file), TeamTyped.NOTHING, w, 200);
    }

    @GetMapping({
        "/fr/equipe/dossiers/{reference}/decision/lettre.pdf",
        "/en/team/files/{reference}/decision/letter.pdf"
    })
    ResponseEntity<byte[]> letter(@FilePart.Shown(FilePart.LETTER) FileThreshold.Opened file) {
        TeamDossier dossier = dossiers.read(file);
        ActContent.Prepared prepared = dossier.prepared().orElseThrow(TeamReply::notFound);
        CaseWork.Ask ask = dossiers.ask(file.agent(), dossier.head(), dossier.head().lastSeq());
        Outcome<LetterPdf> letter =
                decisions.preview(
                        ask, prepared.outcome(), prepared.reasons(), prepared.provisions());
        if (!(letter instanceof Outcome.Ok<LetterPdf>(LetterPdf pdf))) {
            throw TeamReply.notFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"projet.pdf\"")
                .body(pdf.bytes());
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/decision",
        "/en/team/files/{reference}/decision"
    })
    Page sign(
            @FilePart.Shown(FilePart.DECISION) FileThreshold.Opened file,
            Words w,
            @RequestParam MultiValueMap<String, String> form) {
        TeamDossier dossier = dossiers.read(file);
        Optional<ActContent.Prepared> prepared = dossier.prepared();
        if (prepared.isEmpty()) {
            return Page.redirect(TeamPaths.file(w, dossier.head().reference()));
        }
        int seen = TeamReply.seen(form);
        ActContent.Prepared draft = prepared.get();
        Outcome<CaseFile> outcome =
                decisions.decide(
                        dossiers.ask(file, dossier.head(), seen),
                        new DecisionDrafts.Wanted(
                                draft.outcome(),
                                draft.reasons(),
                                draft.provisions(),
                                new Posted(form).all("acknowledged")));
        return switch (outcome) {
            case Outcome.Ok<CaseFile> done ->
                    Page.redirect(TeamPaths.file(w, dossier.head().reference()) + "?told=signed");
            case Outcome.Refused<CaseFile>(Refusal refusal) -> {
                boolean conflict = refusal.key().equals(TeamReply.CONFLICT);
                String told = Refused.say(refusal, w);
                String field = refusal.key().equals("cases.refused.before") ? "acknowledged" : null;
                TeamTyped typed =
                        new TeamTyped(
                                "sign", form, seen, List.of(new FieldError(field, told)), conflict);
                yield page(file.agent(), dossiers.read(file), typed, w, conflict ? 409 : 422);
            }
        };
    }

    private Page page(
            Actor.Agent agent, TeamDossier dossier, TeamTyped typed, Words w, int status) {
        String reference = dossier.head().reference();
        Optional<ActContent.Prepared> prepared = dossier.prepared();
        if (prepared.isEmpty()) {
            return Page.redirect(TeamPaths.file(w, reference));
        }
        return Page.of(
                        "cases/team/teamDecision",
                        desk.page(agent, dossier, prepared.get(), typed, w))
                .title(w.say("team.sign.title", reference))
                .nav("queue")
                .inTeam()
                .status(status);
    }
}
