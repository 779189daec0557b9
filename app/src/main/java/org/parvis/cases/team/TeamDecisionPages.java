package org.parvis.cases.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.admission.FilePart;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.decision.BeforeSigning;
import org.parvis.cases.decision.DecisionDrafts;
import org.parvis.cases.decision.Decisions;
import org.parvis.cases.decision.FairSteps;
import org.parvis.cases.decision.FileDeciders;
import org.parvis.cases.decision.SignOffs;
import org.parvis.cases.desk.Posted;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.documents.LetterPdf;
import org.parvis.ds.Choice;
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
    private final Services services;
    private final FileDeciders deciders;
    private final SaidLaw law;
    private final Acting acting;

    TeamDecisionPages(
            TeamDossiers dossiers,
            Decisions decisions,
            Services services,
            FileDeciders deciders,
            SaidLaw law,
            Acting acting) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.services = services;
        this.deciders = deciders;
        this.law = law;
        this.acting = acting;
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
        return Page.of("cases/team/teamDecision", model(agent, dossier, prepared.get(), typed, w))
                .title(w.say("team.sign.title", reference))
                .nav("queue")
                .inTeam()
                .status(status);
    }

    private TeamDecisionPage model(
            Actor.Agent agent,
            TeamDossier dossier,
            ActContent.Prepared prepared,
            TeamTyped typed,
            Words w) {
        CaseFile head = dossier.head();
        ProcessDefinition process = services.of(head).process();
        ProcessDefinition.Result result = process.outcome(prepared.outcome()).orElseThrow();
        String lang = w.lang();
        CaseWork.Ask ask = dossiers.ask(agent, head, head.lastSeq());
        return new TeamDecisionPage(
                head.reference(),
                dossier.request().title(),
                dossier.requester(w),
                result.label().in(lang),
                result.explanation() == null ? null : result.explanation().in(lang),
                prepared.reasons().lines().filter(line -> !line.isBlank()).toList(),
                prepared.provisions().stream()
                        .flatMap(code -> process.provision(code).stream())
                        .map(p -> provision(head, p, w))
                        .toList(),
                remedies(head, process, result, w),
                prepared.by(),
                w.say(
                        "team.sign.by",
                        ask.name(),
                        deciders.power(agent, head, acting.today()).in(lang)),
                deciders.may(agent, head, acting.today()),
                Transitions.may(head, "decided"),
                head.lastSeq(),
                TeamPaths.file(w, head.reference()),
                TeamPaths.letter(w, head.reference()),
                TeamPaths.decision(w, head.reference()),
                missing(dossier, process, result, typed, w),
                TeamPaths.review(w, head.reference()),
                open(dossier, result, typed, w),
                typed,
                typed.conflict() ? TeamStory.since(dossier.acts(), typed.seen(), w) : List.of());
    }

    private TeamDecisionPage.Open open(
            TeamDossier dossier, ProcessDefinition.Result result, TeamTyped typed, Words w) {
        String reference = dossier.head().reference();
        List<BeforeSigning.Point> points =
                Transitions.may(dossier.head(), "decided")
                        ? BeforeSigning.of(result, dossier.acts(), acting.today()).points()
                        : List.of();
        List<Choice> passed = new ArrayList<>();
        for (BeforeSigning.Point point : points) {
            String code = point.what().code();
            if (!point.blocks() && passed.stream().noneMatch(c -> c.value().equals(code))) {
                passed.add(Choice.of(code, w.say("team.sign.before.accept." + code)));
            }
        }
        return new TeamDecisionPage.Open(
                points.stream().map(point -> line(point, reference, w)).toList(),
                BeforeSigning.since(dossier.acts()).stream()
                        .map(act -> TeamStory.line(act, w))
                        .toList(),
                passed,
                typed.all("sign", "acknowledged", List.of()));
    }

    private static TeamDecisionPage.Line line(
            BeforeSigning.Point point, String reference, Words w) {
        String key = "team.sign.before." + point.what().code();
        LocalDate until = point.until();
        String href =
                switch (point.what()) {
                    case OPINION -> TeamPaths.review(w, reference) + "#opinions";
                    case DOCUMENT -> TeamPaths.newMessage(w, reference);
                    case THIRD_PARTY, QUESTION, SINCE -> TeamPaths.file(w, reference) + "#story";
                };
        return new TeamDecisionPage.Line(
                w.say(
                        key,
                        until == null ? "" : w.dateLong(until),
                        Objects.requireNonNullElse(point.who(), "")),
                point.blocks(),
                href,
                w.say(key + ".mend"));
    }

    /** Said before anybody signs; after a refusal, the refusal says it. */
    private @Nullable String missing(
            TeamDossier dossier,
            ProcessDefinition process,
            ProcessDefinition.Result result,
            TeamTyped typed,
            Words w) {
        if (!Transitions.may(dossier.head(), "decided") || !typed.errors().isEmpty()) {
            return null;
        }
        Outcome<Boolean> leaves =
                FairSteps.allow(process, dossier.acts(), result, acting.today())
                        .then(
                                fair ->
                                        SignOffs.of(process, dossier.acts(), acting.zone())
                                                .allow(w.lang()));
        return switch (leaves) {
            case Outcome.Ok<Boolean> may -> null;
            case Outcome.Refused<Boolean>(Refusal refusal) -> Refused.say(refusal, w);
        };
    }

    private TeamDecisionPage.Provision provision(
            CaseFile head, ProcessDefinition.Provision provision, Words w) {
        String lang = w.lang();
        return new TeamDecisionPage.Provision(
                provision.citation().in(lang) + " – " + provision.title().in(lang),
                law.teamWords(head, provision, w));
    }

    private List<String> remedies(
            CaseFile head, ProcessDefinition process, ProcessDefinition.Result result, Words w) {
        return result.remedies().stream()
                .flatMap(code -> process.remedy(code).stream())
                .map(remedy -> remedy(head, remedy, w))
                .toList();
    }

    private String remedy(CaseFile head, ProcessDefinition.Remedy remedy, Words w) {
        String label = remedy.label().in(w.lang());
        String body = remedy.body().in(w.lang());
        return law.until(head, remedy, acting.today())
                .map(day -> w.say("team.sign.remedy", label, body, w.date(day)))
                .orElseGet(() -> w.say("team.sign.remedyUnsure", label, body));
    }
}
