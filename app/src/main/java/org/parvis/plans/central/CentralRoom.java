package org.parvis.plans.central;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.NavItem;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.plans.Addresses;
import org.parvis.plans.CentralAddresses;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.PlanClock;
import org.parvis.plans.Published;
import org.parvis.plans.Revision;
import org.parvis.plans.Revision.State;
import org.parvis.plans.Sheet;
import org.parvis.plans.Tags;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The room of the central office: what waits for it, who is late, and where its work goes on. */
@Controller
class CentralRoom implements TeamRooms {
    private final Reviews reviews;
    private final Holders holders;
    private final Published published;
    private final PlanClock clock;

    CentralRoom(Reviews reviews, Holders holders, Published published, PlanClock clock) {
        this.reviews = reviews;
        this.holders = holders;
        this.published = published;
        this.clock = clock;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return holders.central(agent)
                ? List.of(
                        new NavItem(
                                "central-office",
                                w.say("plans.central"),
                                CentralAddresses.room(w.lang())))
                : List.of();
    }

    @GetMapping({"/fr/equipe/bureau-central", "/en/team/central-office"})
    Page room(@Told @Nullable String done, Actor.Agent agent, Words w) {
        if (!holders.central(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<Revision> inbox = reviews.inbox(agent);
        List<Revision> waiting =
                inbox.stream()
                        .filter(one -> one.state() == State.SENT)
                        .sorted(Comparator.comparing(CentralRoom::sentOn))
                        .toList();
        List<Revision> others =
                inbox.stream()
                        .filter(one -> one.state() != State.SENT)
                        .filter(one -> one.state() != State.PUBLISHED)
                        .toList();
        Sheet sheet =
                Sheet.room(w, w.say("plans.central"), w.say("plans.central.lead"), null)
                        .done(done)
                        .section(
                                list(
                                        "inbox",
                                        w.say("plans.central.inbox"),
                                        w.say("plans.central.inbox.none"),
                                        waiting,
                                        w))
                        .section(
                                list(
                                        "others",
                                        w.say("plans.central.others"),
                                        w.say("plans.central.others.none"),
                                        others,
                                        w))
                        .section(late(inbox, w))
                        .section(work(w));
        return sheet.page("central-office");
    }

    private Sheet.Section list(String id, String title, String none, List<Revision> all, Words w) {
        Sheet.Section section = Sheet.Section.of(id, title, all.isEmpty() ? none : "");
        if (all.isEmpty()) {
            return section;
        }
        var table =
                DataTable.of(
                        title,
                        Column.text(w.say("plans.body")),
                        Column.number(w.say("plans.number")),
                        Column.text(w.say("plans.central.sent")),
                        Column.text(w.say("plans.central.state")));
        for (Revision one : all) {
            table =
                    table.row(
                            Texts.link(
                                    CentralAddresses.review(w.lang(), one.holder()),
                                    w.typeset(holders.name(one.holder(), w.lang()))),
                            one.number(),
                            w.date(sentOn(one)),
                            Tags.state(w, one.state()));
        }
        return section.table(table);
    }

    /** Bodies without a plan, and plans that are to be revised by now. */
    private Sheet.Section late(List<Revision> inbox, Words w) {
        Set<String> known = inbox.stream().map(Revision::holder).collect(Collectors.toSet());
        LocalDate today = clock.today();
        var items = new ArrayList<String>();
        for (Holder body : holders.bodies()) {
            String name = w.typeset(body.in(w.lang()));
            if (!known.contains(body.code())) {
                items.add(w.say("plans.central.no-plan", name));
            }
            published
                    .latest(body.code())
                    .map(one -> due(one, holders.rules().reviseEvery()))
                    .filter(due -> due.isBefore(today))
                    .ifPresent(due -> items.add(w.say("plans.central.due", name, w.date(due))));
        }
        return Sheet.Section.of(
                        "late",
                        w.say("plans.central.late"),
                        items.isEmpty() ? w.say("plans.central.late.none") : "")
                .items(items);
    }

    private static LocalDate due(Revision one, int months) {
        LocalDate on = one.publishedOn();
        return on == null ? LocalDate.MAX : on.plusMonths(months);
    }

    private static LocalDate sentOn(Revision one) {
        LocalDate on = one.sentOn();
        return on == null ? LocalDate.EPOCH : on;
    }

    private static Sheet.Section work(Words w) {
        return Sheet.Section.of("work", w.say("plans.central.work"), "")
                .link(to(w.say("plans.central.consolidated"), Addresses.plans(w.lang())))
                .link(to(w.say("plans.roadmap"), Addresses.roadmap(w.lang())))
                .link(to(w.say("plans.calls"), CentralAddresses.calls(w.lang())))
                .link(to(w.say("plans.priorities"), CentralAddresses.priorities(w.lang())))
                .link(to(w.say("plans.reports"), CentralAddresses.reports(w.lang())));
    }

    private static Link to(String label, String href) {
        return Link.to(label, href).withIcon("arrow-right");
    }
}
