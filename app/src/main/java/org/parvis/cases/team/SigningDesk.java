package org.parvis.cases.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.decision.BeforeSigning;
import org.parvis.cases.decision.FairSteps;
import org.parvis.cases.decision.FileDeciders;
import org.parvis.cases.decision.SignOffs;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;

/** The page on which a prepared decision is read once more and signed, in words. */
@Component
class SigningDesk {
    private final TeamDossiers dossiers;
    private final Services services;
    private final FileDeciders deciders;
    private final SaidLaw law;
    private final Acting acting;

    SigningDesk(
            TeamDossiers dossiers,
            Services services,
            FileDeciders deciders,
            SaidLaw law,
            Acting acting) {
        this.dossiers = dossiers;
        this.services = services;
        this.deciders = deciders;
        this.law = law;
        this.acting = acting;
    }

    TeamDecisionPage page(
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
