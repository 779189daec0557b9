package org.parvis.cases.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.cases.acts.OwnMotion;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.clocks.FileRules;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.RequestWords;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.cases.entry.OwnMotionDesk;
import org.parvis.cases.queue.FileReminders;
import org.parvis.cases.queue.QueueLine;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.correspondence.Telephone;
import org.parvis.ds.Choice;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.mandates.Establishment;
import org.parvis.platform.TypedDay;
import org.springframework.stereotype.Component;

/** Draws the page of a file for an agent of its body. */
@Component
class TeamFiles {
    private final TeamDossiers dossiers;
    private final Services services;
    private final TeamClocks clocks;
    private final TeamOffers offers;
    private final RequestWords answers;
    private final TeamRoster roster;
    private final FileRules rules;
    private final Acting acting;
    private final TeamTalk talk;
    private final OwnMotionDesk ownMotion;

    TeamFiles(
            TeamDossiers dossiers,
            Services services,
            TeamClocks clocks,
            TeamOffers offers,
            RequestWords answers,
            TeamRoster roster,
            FileRules rules,
            Acting acting,
            TeamTalk talk,
            OwnMotionDesk ownMotion) {
        this.ownMotion = ownMotion;
        this.dossiers = dossiers;
        this.services = services;
        this.clocks = clocks;
        this.offers = offers;
        this.answers = answers;
        this.roster = roster;
        this.rules = rules;
        this.acting = acting;
        this.talk = talk;
    }

    TeamFilePage page(
            FileThreshold.Opened file, TeamTyped typed, @Nullable String notice, Words w) {
        return page(file.agent(), dossiers.read(file), typed, notice, w);
    }

    private TeamFilePage page(
            Actor.Agent agent,
            TeamDossier dossier,
            TeamTyped typed,
            @Nullable String notice,
            Words w) {
        CaseFile head = dossier.head();
        ServiceDefinition service = services.of(head);
        ProcessDefinition process = service.process();
        ActContent.Received request = dossier.request();
        LocalDate today = acting.today();
        AnswerReview review = AnswerReview.of(dossier.acts());
        return new TeamFilePage(
                heading(agent, dossier, service, w),
                answered(dossier, review.now(), w),
                AttachedFiles.filed(
                        review.documents().all(),
                        dossier.known().documents(),
                        TeamPaths.file(w, head.reference()),
                        w),
                TeamStory.of(dossier.acts(), process, w),
                talk.rows(dossier.known(), w),
                clocks.view(head, dossier.clocks(), process, acting.now(), today, w),
                new TeamFilePage.Possible(
                        Transitions.may(head, "asked"),
                        Transitions.may(head, "third-party-commented"),
                        Transitions.may(head, "prepared"),
                        Transitions.may(head, "closed")),
                offers.extension(dossier, process, w),
                offers.thirdParty(dossier, process, w),
                offers.fee(dossier, process, w),
                offers.decision(agent, dossier, process, typed, w),
                colleagues(agent, today),
                typed,
                typed.conflict() ? TeamStory.since(dossier.acts(), typed.seen(), w) : List.of(),
                notice,
                rules.all(head, dossier.acts(), w),
                rules.held(head, dossier.acts(), w),
                untold(head, request, w),
                reminder(dossier, typed, w),
                ways(agent, head.reference(), w));
    }

    private static TeamFilePage.@Nullable Untold untold(
            CaseFile head, ActContent.Received request, Words w) {
        OwnMotion why = request.ownMotion();
        return head.tellBy() == null || why == null
                ? null
                : new TeamFilePage.Untold(
                        w.dateLong(head.tellBy()), why.waits().getOrDefault(w.lang(), ""));
    }

    private static TeamFilePage.@Nullable Reminder reminder(
            TeamDossier dossier, TeamTyped typed, Words w) {
        CaseFile head = dossier.head();
        return Transitions.may(head, "reminder-set")
                ? new TeamFilePage.Reminder(
                        FileReminders.standing(head, dossier.acts())
                                .map(
                                        set ->
                                                w.say(
                                                        "reminders.standing",
                                                        w.date(set.on()),
                                                        set.text(),
                                                        set.by()))
                                .orElse(null),
                        TypedDay.of("remind", name -> typed.get("remind", name, null)),
                        TeamPaths.act(w, head.reference(), "remind"),
                        TeamPaths.act(w, head.reference(), "unremind"))
                : null;
    }

    private TeamFilePage.Heading heading(
            Actor.Agent agent, TeamDossier dossier, ServiceDefinition service, Words w) {
        CaseFile head = dossier.head();
        ActContent.Received request = dossier.request();
        return new TeamFilePage.Heading(
                head.reference(),
                request.title(),
                step(dossier, w),
                dossier.requester(w),
                w.say("team.file.service", service.name().in(w.lang()), service.version()),
                head.assignee() == null ? "" : roster.name(head.assignee()),
                w.say(
                        head.openedByBody()
                                ? "team.file.opened"
                                : request.written()
                                        ? "team.file.received"
                                        : "team.file.receivedOral",
                        w.date(head.receivedOn()),
                        w.say("team.channel." + head.channel())),
                w.say(head.openedByBody() ? "team.file.facts" : "team.file.answers"),
                agent.member().equals(head.assignee()),
                head.lastSeq());
    }

    /** What is over says so, and not what it was when it was decided. */
    private Status step(TeamDossier dossier, Words w) {
        DecisionStanding standing =
                DecisionStanding.of(DecisionStanding.effects(dossier.acts()), acting.today());
        return dossier.head().state().open() || standing == DecisionStanding.VALID
                ? QueueLine.step(dossier.head().step(), w)
                : Status.of(w.say("review.standing.tag." + standing.code()), Tone.BAD);
    }

    private List<RequestWords.Answer> answered(
            TeamDossier dossier, ActContent.Received request, Words w) {
        List<RequestWords.Answer> all =
                new ArrayList<>(answers.show(request, dossier.head().serviceVersion(), w));
        Establishment place = dossier.place();
        if (place != null) {
            all.add(
                    new RequestWords.Answer(
                            w.say("team.file.place"), List.of(place.name(), place.address())));
        }
        List<String> lines = lines(request.requester());
        if (!lines.stream().allMatch(line -> told(all, line))) {
            all.add(new RequestWords.Answer(w.say("team.file.requester"), lines));
        }
        if (request.evidence() != null) {
            all.add(
                    new RequestWords.Answer(
                            w.say("team.file.evidence"), List.of(request.evidence())));
        }
        return all;
    }

    private static List<String> lines(ActContent.Contact contact) {
        String phone = contact.phone();
        return Stream.of(
                        contact.name(),
                        contact.email(),
                        phone == null ? null : new Telephone(phone).shown(),
                        contact.postal())
                .filter(line -> line != null && !line.isBlank())
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Whether an answer already says it: contact is drawn from answers. */
    private static boolean told(List<RequestWords.Answer> all, String line) {
        return all.stream().anyMatch(answer -> answer.lines().contains(line));
    }

    private List<Choice> colleagues(Actor.Agent agent, LocalDate today) {
        return roster.colleagues(agent.body(), today).stream()
                .map(c -> Choice.of(c.id().toString(), c.name()))
                .toList();
    }

    private TeamFilePage.Ways ways(Actor.Agent agent, String reference, Words w) {
        return new TeamFilePage.Ways(
                TeamPaths.queue(w),
                TeamPaths.act(w, reference, "say"),
                TeamPaths.act(w, reference, "take"),
                TeamPaths.act(w, reference, "assign"),
                TeamPaths.act(w, reference, "extend"),
                TeamPaths.act(w, reference, "third-party"),
                TeamPaths.act(w, reference, "comments"),
                TeamPaths.act(w, reference, "fee"),
                TeamPaths.act(w, reference, "prepare"),
                TeamPaths.act(w, reference, "close"),
                TeamPaths.decision(w, reference),
                TeamPaths.review(w, reference),
                TeamPaths.keeping(w, reference),
                TeamPaths.similar(w, reference),
                TeamPaths.merge(w, reference),
                TeamPaths.after(w, reference),
                TeamPaths.act(w, reference, "tell"),
                TeamPaths.act(w, reference, TypedBeside.NOTHING_DONE),
                ownMotion.of(agent).isEmpty()
                        ? null
                        : TeamPaths.ownMotion(w) + "?about=" + reference);
    }
}
