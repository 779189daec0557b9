package org.parvis.cases.team;

import java.util.List;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.DecisionStanding;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.entry.OwnMotionDesk;
import org.parvis.cases.queue.QueueLine;
import org.parvis.cases.spi.TeamLinks;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Choice;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.springframework.stereotype.Component;

/** What stands above a file for its team: where it is, whose it is, and the ways from there. */
@Component
class TeamHeadings {
    private final TeamRoster roster;
    private final OwnMotionDesk ownMotion;
    private final Acting acting;
    private final List<TeamLinks> modules;

    TeamHeadings(
            TeamRoster roster, OwnMotionDesk ownMotion, Acting acting, List<TeamLinks> modules) {
        this.modules = modules;
        this.roster = roster;
        this.ownMotion = ownMotion;
        this.acting = acting;
    }

    TeamFilePage.Heading of(
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
                                : request.arrival().written()
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

    /** To whom the file may be given. */
    List<Choice> colleagues(Actor.Agent agent) {
        return roster.colleagues(agent.body(), acting.today()).stream()
                .map(c -> Choice.of(c.id().toString(), c.name()))
                .toList();
    }

    TeamFilePage.Ways ways(
            Actor.Agent agent, String reference, ServiceDefinition service, Words w) {
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
                        : TeamPaths.ownMotion(w) + "?about=" + reference,
                modules.stream()
                        .flatMap(module -> module.link(reference, service, w).stream())
                        .toList());
    }
}
