package org.parvis.cases.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamServices;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Page;
import org.parvis.platform.web.PathWords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a body has to keep no longer: its lists, and what proves that they were carried out. */
@Controller
class DisposalPages {
    private static final int SHOWN = 10;

    private final DueFiles due;
    private final DisposalLists lists;
    private final Certificates certificates;
    private final TeamServices services;
    private final TeamRoster roster;
    private final Journal journal;
    private final Acting acting;

    DisposalPages(
            DueFiles due,
            DisposalLists lists,
            Certificates certificates,
            TeamServices services,
            TeamRoster roster,
            Journal journal,
            Acting acting) {
        this.due = due;
        this.lists = lists;
        this.certificates = certificates;
        this.services = services;
        this.roster = roster;
        this.journal = journal;
        this.acting = acting;
    }

    @GetMapping({"/fr/equipe/conservation", "/en/team/retention"})
    Page room(
            Actor.Agent agent,
            Words w,
            @RequestParam(required = false) @Nullable String certificate) {
        return certificate == null
                ? room(agent, null, w)
                : certificates.page(agent, certificate, w).orElseThrow(TeamReply::notFound);
    }

    @PostMapping({"/fr/equipe/conservation/listes", "/en/team/retention/lists"})
    Page make(
            Actor.Agent agent,
            Words w,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "0") int version) {
        return switch (lists.make(agent, service, version)) {
            case Outcome.Ok<UUID>(UUID id) -> Page.redirect(TeamPaths.disposal(w, id));
            case Outcome.Refused<UUID>(Refusal why) -> room(agent, Refused.say(why, w), w);
        };
    }

    @GetMapping({"/fr/equipe/conservation/listes/{id}", "/en/team/retention/lists/{id}"})
    Page list(Actor.Agent agent, Words w, @PathVariable String id) {
        DisposalLists.Shown shown =
                Ids.read(id)
                        .flatMap(known -> lists.show(agent, known))
                        .orElseThrow(TeamReply::notFound);
        DisposalList list = shown.list();
        journal.note(
                MemberScene.of(agent),
                agent,
                Reading.of(
                        "keeping",
                        "disposal",
                        shown.files().stream().map(one -> one.file().id()).toList(),
                        "keeping"));
        String path = TeamPaths.disposal(w, list.id());
        DisposalPage page =
                new DisposalPage(
                        state(list, w),
                        facts(list, w),
                        shown.files().stream().map(file -> file(file, w)).toList(),
                        list.doneAt() == null ? null : list.certificate(),
                        list.approved() || !FileKeeping.answerable(agent)
                                ? null
                                : Link.to(
                                        w.say("team.disposal.propose"),
                                        GuardedSetting.DISPOSAL.form(w) + "?list=" + list.id()),
                        TeamPaths.endOfLife(w));
        return Page.of("cases/keeping/teamDisposal", page)
                .title(w.say("team.disposal.title", services.name(list.service(), w)))
                .nav("queue")
                .inTeam()
                .alternate(PathWords.translate(path, w.lang().equals("fr") ? "en" : "fr"));
    }

    private static String state(DisposalList list, Words w) {
        if (list.doneAt() != null) {
            return w.say("team.disposal.state.done", w.dateTime(list.doneAt()));
        }
        return w.say(list.approved() ? "team.disposal.state.approved" : "team.disposal.state.made");
    }

    private List<SummaryRow> facts(DisposalList list, Words w) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(row("team.disposal.service", w.typeset(services.name(list.service(), w)), w));
        facts.add(row("team.disposal.rule", w.typeset(list.rule().in(w.lang())), w));
        facts.add(row("team.disposal.kept", w.say("cases.kept.years", list.years()), w));
        facts.add(row("team.disposal.files", w.number(list.files()), w));
        facts.add(row("team.disposal.left", w.number(list.left()), w));
        facts.add(
                row(
                        "team.disposal.made",
                        roster.name(list.madeBy()) + ", " + w.dateTime(list.madeAt()),
                        w));
        return facts;
    }

    private static DisposalPage.File file(DisposalList.File file, Words w) {
        String reference = file.reference();
        return new DisposalPage.File(
                reference == null ? file.file().id().toString() : reference,
                reference == null || file.closed() ? null : TeamPaths.keeping(w, reference),
                w.date(file.closedOn()),
                w.say("team.disposal.became." + file.became().code()));
    }

    private Page room(Actor.Agent agent, @Nullable String problem, Words w) {
        DisposalPage.Room page =
                new DisposalPage.Room(
                        due.of(agent.body()).stream().map(group -> group(group, w)).toList(),
                        lists.open(agent.body()).stream().map(list -> row(list, w)).toList(),
                        certificates.rows(agent.body(), w),
                        FileKeeping.answerable(agent),
                        TeamPaths.disposals(w),
                        TeamPaths.archives(w),
                        problem);
        return Page.of("cases/keeping/teamKeepingRoom", page)
                .title(w.say("team.keeping.room"))
                .nav("queue")
                .inTeam()
                .alternate(
                        PathWords.translate(
                                TeamPaths.endOfLife(w), w.lang().equals("fr") ? "en" : "fr"))
                .status(problem == null ? 200 : 422);
    }

    private DisposalPage.Group group(DueFiles.Group group, Words w) {
        return new DisposalPage.Group(
                group.service(),
                group.go().isEmpty() ? 0 : group.go().getFirst().version(),
                w.typeset(services.name(group.service(), w)),
                group.kept().term(w) + " " + w.say("cases.kept.by", group.kept().ground(w)),
                count("team.keeping.goes", group.go(), w),
                rows(group.go(), w),
                count("team.keeping.stays", group.stay(), w),
                rows(group.stay(), w));
    }

    private static @Nullable String count(String key, List<DueFiles.Due> files, Words w) {
        if (files.isEmpty()) {
            return null;
        }
        return w.say(files.size() < DueFiles.MOST ? key : key + ".most", files.size());
    }

    private static List<DisposalPage.Due> rows(List<DueFiles.Due> files, Words w) {
        return files.stream()
                .limit(SHOWN)
                .map(
                        file ->
                                new DisposalPage.Due(
                                        file.reference(),
                                        file.closed()
                                                ? null
                                                : TeamPaths.keeping(w, file.reference()),
                                        w.say(
                                                "team.keeping.since",
                                                w.date(file.closedOn()),
                                                w.date(file.keptUntil()))))
                .toList();
    }

    private DisposalPage.Row row(DisposalList list, Words w) {
        String label = list.label(services.name(list.service(), w), acting.day(list.madeAt()), w);
        return new DisposalPage.Row(
                Link.to(label, TeamPaths.disposal(w, list.id())), state(list, w));
    }

    private static SummaryRow row(String key, String value, Words w) {
        return SummaryRow.of(w.say(key), value);
    }
}
