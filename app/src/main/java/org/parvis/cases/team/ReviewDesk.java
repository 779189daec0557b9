package org.parvis.cases.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.OpinionAct;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.decision.FairSteps;
import org.parvis.cases.decision.SignOffs;
import org.parvis.cases.decision.SigningUnits;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ProcessDefinition.FairStep;
import org.parvis.ds.Choice;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.springframework.stereotype.Component;

/** The page on which an agent examines a file, in words. */
@Component
class ReviewDesk {
    private final Services services;
    private final ReviewedAnswers answers;
    private final Acting acting;
    private final SigningUnits units;
    private final IntentionDesk intentions;

    ReviewDesk(
            Services services,
            ReviewedAnswers answers,
            Acting acting,
            SigningUnits units,
            IntentionDesk intentions) {
        this.units = units;
        this.intentions = intentions;
        this.services = services;
        this.answers = answers;
        this.acting = acting;
    }

    TeamReviewPage page(
            Actor.Agent agent,
            TeamDossier dossier,
            TeamTyped typed,
            @Nullable String told,
            @Nullable String link,
            Words w) {
        CaseFile head = dossier.head();
        ProcessDefinition process = services.of(head).process();
        return new TeamReviewPage(
                new TeamReviewPage.Head(
                        head.reference(),
                        dossier.request().title(),
                        dossier.requester(w),
                        TeamPaths.file(w, head.reference()),
                        TeamPaths.review(w, head.reference()) + "/",
                        head.lastSeq()),
                fair(dossier, process, w),
                intentions.notice(dossier, process, typed, w),
                steps(dossier, process, w),
                answers.team(dossier, w),
                levels(agent, dossier, process, w),
                opinions(dossier.acts(), w),
                Transitions.may(head, "opinion-asked"),
                typed,
                typed.conflict() ? TeamStory.since(dossier.acts(), typed.seen(), w) : List.of(),
                told,
                link);
    }

    private List<TeamReviewPage.Step> fair(
            TeamDossier dossier, ProcessDefinition process, Words w) {
        boolean open = Transitions.may(dossier.head(), "checked");
        return FairSteps.of(process, dossier.acts(), acting.today()).stream()
                .map(now -> fair(now, open, w))
                .toList();
    }

    private static TeamReviewPage.Step fair(FairSteps.Now now, boolean open, Words w) {
        ProcessDefinition.Fairness rule = now.rule();
        List<Choice> items =
                rule.step() == FairStep.THIRD_PARTY
                        ? List.of(Choice.of("none", w.say("review.fair.nobody")))
                        : choices(rule.checklist(), w);
        return new TeamReviewPage.Step(
                FairSteps.key(rule.step()),
                w.say("review.fair." + FairSteps.code(rule.step())),
                status(now, w),
                rule.text().in(w.lang()),
                rule.citation().in(w.lang()),
                items,
                List.copyOf(now.ticked()),
                open && !items.isEmpty());
    }

    static Status status(FairSteps.Now now, Words w) {
        LocalDate until = now.until();
        return switch (now.standing()) {
            case DONE -> Status.of(w.say("review.fair.done"), Tone.GOOD).withIcon("check");
            case WAITING ->
                    Status.of(
                            until == null
                                    ? w.say("review.fair.waiting")
                                    : w.say("review.fair.waitingUntil", w.date(until)),
                            Tone.WAIT);
            case MISSING -> Status.of(w.say("review.fair.missing"), Tone.WARN);
        };
    }

    private static List<Choice> choices(List<ProcessDefinition.Item> items, Words w) {
        return items.stream().map(i -> Choice.of(i.id(), i.label().in(w.lang()))).toList();
    }

    private static List<TeamReviewPage.Step> steps(
            TeamDossier dossier, ProcessDefinition process, Words w) {
        boolean open = Transitions.may(dossier.head(), "checked");
        List<TeamReviewPage.Step> steps = new ArrayList<>();
        for (ProcessDefinition.Step step : process.steps()) {
            Set<String> ticked = FairSteps.ticked(dossier.acts(), step.id());
            long done = step.checklist().stream().filter(i -> ticked.contains(i.id())).count();
            int all = step.checklist().size();
            steps.add(
                    new TeamReviewPage.Step(
                            step.id(),
                            step.label().in(w.lang()),
                            all == 0
                                    ? null
                                    : Status.of(
                                            w.say("review.step.done", done, all),
                                            done == all ? Tone.GOOD : Tone.NEUTRAL),
                            null,
                            null,
                            choices(step.checklist(), w),
                            List.copyOf(ticked),
                            open && all > 0));
        }
        return steps;
    }

    private static List<TeamReviewPage.Opinion> opinions(List<StoredAct> acts, Words w) {
        List<TeamReviewPage.Opinion> shown = new ArrayList<>();
        for (StoredAct act : acts) {
            if (act.said(OpinionAct.OpinionAsked.class) instanceof OpinionAct.OpinionAsked asked) {
                String said = given(acts, asked.opinion());
                shown.add(
                        new TeamReviewPage.Opinion(
                                asked.opinion(),
                                asked.expert(),
                                asked.question(),
                                said == null
                                        ? Status.of(
                                                w.say(
                                                        "review.fair.waitingUntil",
                                                        w.date(asked.until())),
                                                Tone.WAIT)
                                        : Status.of(w.say("review.opinion.received"), Tone.GOOD)
                                                .withIcon("check"),
                                said));
            }
        }
        return shown;
    }

    private static @Nullable String given(List<StoredAct> acts, String opinion) {
        return acts.stream()
                .map(StoredAct::content)
                .filter(OpinionAct.OpinionGiven.class::isInstance)
                .map(OpinionAct.OpinionGiven.class::cast)
                .filter(given -> given.opinion().equals(opinion))
                .map(OpinionAct.OpinionGiven::text)
                .findFirst()
                .orElse(null);
    }

    private List<TeamReviewPage.Level> levels(
            Actor.Agent agent, TeamDossier dossier, ProcessDefinition process, Words w) {
        boolean may = Transitions.may(dossier.head(), "signed-off");
        Set<String> theirs = units.levels(agent, dossier.head(), process);
        return SignOffs.of(process, dossier.acts(), acting.zone()).levels().stream()
                .map(
                        level ->
                                new TeamReviewPage.Level(
                                        level.rule().id(),
                                        level.rule().label().in(w.lang()),
                                        status(level, w),
                                        may
                                                && theirs.contains(level.rule().id())
                                                && level.standing() == SignOffs.Standing.WAITING))
                .toList();
    }

    private Status status(SignOffs.Level level, Words w) {
        LocalDate until = level.until();
        return switch (level.standing()) {
            case SIGNED ->
                    Status.of(
                                    w.say(
                                            "review.sign.signed",
                                            Objects.requireNonNullElse(level.by(), "")),
                                    Tone.GOOD)
                            .withIcon("check");
            case WAITING ->
                    Status.of(
                            w.say(
                                    level.rule().forInformation()
                                            ? "review.sign.information"
                                            : "review.sign.left",
                                    until == null
                                            ? 0
                                            : Math.max(
                                                    0,
                                                    until.toEpochDay()
                                                            - acting.today().toEpochDay())),
                            level.rule().forInformation() ? Tone.INFO : Tone.WAIT);
            case ASLEEP -> Status.of(w.say("review.sign.asleep"), Tone.WARN);
            case LATER -> Status.of(w.say("review.sign.later"), Tone.NEUTRAL);
        };
    }
}
