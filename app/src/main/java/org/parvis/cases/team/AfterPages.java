package org.parvis.cases.team;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.DecisionChange;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.decision.AfterDecisions;
import org.parvis.cases.decision.DecisionDrafts;
import org.parvis.cases.decision.FileDeciders;
import org.parvis.cases.decision.OutcomeWords;
import org.parvis.cases.desk.Posted;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.web.PathWords;
import org.parvis.platform.words.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a decision is corrected, amended, suspended, revoked, renewed or ends. */
@Controller
class AfterPages {
    private static final int LONGEST = 20_000;
    private static final int YEARS = 10;

    private final TeamDossiers dossiers;
    private final AfterDecisions decisions;
    private final Services services;
    private final FileDeciders deciders;
    private final Acting acting;

    AfterPages(
            TeamDossiers dossiers,
            AfterDecisions decisions,
            Services services,
            FileDeciders deciders,
            Acting acting) {
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.services = services;
        this.deciders = deciders;
        this.acting = acting;
    }

    @GetMapping({"/fr/equipe/dossiers/{reference}/suites", "/en/team/files/{reference}/afterwards"})
    Page show(FileThreshold.Opened file, Words w) {
        return page(file, TeamTyped.NOTHING, w, 200);
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/suites",
        "/en/team/files/{reference}/afterwards"
    })
    Page change(
            FileThreshold.Opened file, Words w, @RequestParam MultiValueMap<String, String> form) {
        CaseFile head = dossiers.read(file).head();
        int seen = TeamReply.seen(form);
        Outcome<CaseFile> outcome =
                wanted(new Posted(form))
                        .then(wanted -> decisions.change(dossiers.ask(file, head, seen), wanted));
        return switch (outcome) {
            case Outcome.Ok<CaseFile> done ->
                    Page.redirect(TeamPaths.file(w, head.reference()) + "?told=signed");
            case Outcome.Refused<CaseFile>(Refusal refusal) -> {
                boolean conflict = refusal.key().equals(TeamReply.CONFLICT);
                TeamTyped typed =
                        new TeamTyped(
                                "change",
                                form,
                                seen,
                                List.of(new FieldError(field(refusal), Refused.say(refusal, w))),
                                conflict);
                yield page(file, typed, w, conflict ? 409 : 422);
            }
        };
    }

    private Outcome<DecisionDrafts.Change> wanted(Posted form) {
        Optional<DecisionChange> change = DecisionChange.of(form.get("change"));
        if (change.isEmpty()) {
            return Outcome.refused("cases.refused.change");
        }
        if (form.get("reasons").length() > LONGEST) {
            return Outcome.refused("team.refused.long", LONGEST);
        }
        TypedDay until = TypedDay.of("until", form::get);
        Optional<LocalDate> on = TypedDay.of("on", form::get).read().filter(this::near);
        Optional<LocalDate> last = until.read().filter(this::near);
        boolean ends = !until.blank();
        return on.isEmpty() || (ends && (last.isEmpty() || last.get().isBefore(on.get())))
                ? Outcome.refused("cases.refused.changeDay")
                : Outcome.ok(
                        new DecisionDrafts.Change(
                                change.get(), form.get("reasons"), on.get(), last.orElse(null)));
    }

    private boolean near(LocalDate day) {
        LocalDate today = acting.today();
        return day.isAfter(today.minusYears(YEARS)) && day.isBefore(today.plusYears(YEARS));
    }

    private static @Nullable String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "cases.refused.change", "cases.refused.changeOrder" -> "change";
            case "cases.refused.reasons", "team.refused.long" -> "reasons";
            case "cases.refused.changeDay" -> "on";
            default -> null;
        };
    }

    private Page page(FileThreshold.Opened file, TeamTyped typed, Words w, int status) {
        TeamDossier dossier = dossiers.read(file);
        CaseFile head = dossier.head();
        ProcessDefinition process = services.of(head).process();
        LocalDate today = acting.today();
        List<DecisionStanding.Effect> effects = DecisionStanding.effects(dossier.acts());
        String path = TeamPaths.after(w, head.reference());
        TeamAfterPage model =
                new TeamAfterPage(
                        head.reference(),
                        dossier.request().title(),
                        dossier.decided()
                                .map(d -> OutcomeWords.of(d.outcome(), process, w))
                                .orElse(null),
                        OutcomeWords.standing(DecisionStanding.dated(effects, today), w),
                        TeamStory.of(after(dossier.acts()), process, w),
                        Arrays.stream(DecisionChange.values())
                                .filter(
                                        change ->
                                                DecisionStanding.mayFollow(change, effects, today))
                                .map(c -> Choice.of(c.act(), w.say("review.change." + c.act())))
                                .toList(),
                        deciders.may(file.agent(), head, today) && Transitions.may(head, "amended"),
                        process.fairness(ProcessDefinition.FairStep.INTENTION).isPresent(),
                        typed.in("change") ? day(typed, "on") : TypedDay.of(today),
                        day(typed, "until"),
                        TeamPaths.file(w, head.reference()),
                        path,
                        TeamPaths.review(w, head.reference()),
                        head.lastSeq(),
                        typed,
                        typed.conflict()
                                ? TeamStory.since(dossier.acts(), typed.seen(), w)
                                : List.of());
        return Page.of("cases/team/teamAfter", model)
                .title(w.say("review.after.title", head.reference()))
                .nav("queue")
                .inTeam()
                .alternate(PathWords.translate(path, w.lang().equals("fr") ? "en" : "fr"))
                .status(status);
    }

    private static TypedDay day(TeamTyped typed, String name) {
        return TypedDay.of(name, field -> typed.get("change", field, null));
    }

    private static List<StoredAct> after(List<StoredAct> acts) {
        return acts.stream()
                .filter(act -> act.says(ActContent.Decided.class) || act.says(AfterAct.class))
                .toList();
    }
}
