package org.parvis.intake;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.NavItem;
import org.parvis.ds.Shortcut;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The room of what waits to be entered. */
@Controller
class BacklogPages implements TeamRooms {
    private final Backlog backlog;
    private final ItemWords itemWords;
    private final Organizations organizations;
    private final InstantSource clock;
    private final ZoneId zone;

    BacklogPages(
            Backlog backlog,
            ItemWords itemWords,
            Organizations organizations,
            InstantSource clock,
            ZoneId zone) {
        this.backlog = backlog;
        this.itemWords = itemWords;
        this.organizations = organizations;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return !agent.role().holdsFiles()
                ? List.of()
                : List.of(new NavItem("arrivals", w.say("intake.room"), ArrivalPaths.backlog(w)));
    }

    @GetMapping({"/fr/equipe/arrivages", "/en/team/arrivals"})
    Page show(
            Actor.Agent agent,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String after,
            @Told String done,
            Words w) {
        Backlog.Place place = Backlog.Place.parse(after).orElse(null);
        Backlog.Slice slice = backlog.page(agent, new Backlog.Query(unit, channel, place));
        String notice = "intake.done." + done;
        BacklogPage page =
                new BacklogPage(
                        slice.items().stream().map(item -> row(item, w)).toList(),
                        counted(agent, slice.counts(), w),
                        units(agent, w),
                        channels(w),
                        unit,
                        channel,
                        place == null ? null : address(unit, channel, null, w),
                        slice.more()
                                ? address(unit, channel, place(slice.items().getLast()), w)
                                : null,
                        w.has(notice) ? w.say(notice) : null,
                        List.of(
                                new Shortcut(List.of("↓", "↑"), w.say("intake.keys.move")),
                                new Shortcut(List.of("↵"), w.say("intake.keys.open"))),
                        List.of(
                                Link.to(w.say("intake.batch.bring"), ArrivalPaths.batches(w)),
                                Link.to(w.say("intake.sheets"), ArrivalPaths.sheets(w)),
                                Link.to(w.say("intake.originals"), ArrivalPaths.originals(w))),
                        ArrivalPaths.backlog(w));
        return Page.of("intake/backlog", page)
                .title(w.say("intake.backlog"))
                .nav("arrivals")
                .inTeam();
    }

    private static Backlog.Place place(Item item) {
        return new Backlog.Place(item.cameAt(), item.id());
    }

    private BacklogPage.Row row(Item item, Words w) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate came = LocalDate.ofInstant(item.cameAt(), zone);
        String note = item.note();
        return new BacklogPage.Row(
                Link.to(itemWords.what(item, w), ArrivalPaths.item(w, item.id())),
                itemWords.channel(item, w),
                w.dateTime(item.cameAt()),
                w.say("intake.age", ChronoUnit.DAYS.between(came, today)),
                itemWords.unit(item, w),
                note == null ? null : w.say("intake.note." + note));
    }

    private String counted(Actor.Agent agent, List<Backlog.Count> counts, Words w) {
        int all = counts.stream().mapToInt(Backlog.Count::waiting).sum();
        if (counts.size() < 2) {
            return w.say("intake.waiting", all);
        }
        List<String> each = new ArrayList<>();
        for (Backlog.Count count : counts) {
            each.add(
                    w.say(
                            "intake.waiting.unit",
                            itemWords.unit(agent.body(), count.unit(), w),
                            count.waiting()));
        }
        return w.say("intake.waiting.all", all, String.join(", ", each));
    }

    private List<Choice> units(Actor.Agent agent, Words w) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", w.say("intake.unit.all")));
        organizations
                .byHome(agent.body())
                .map(Organization::units)
                .orElse(List.of())
                .forEach(unit -> choices.add(Choice.of(unit.code(), unit.name().in(w.lang()))));
        return choices;
    }

    private static List<Choice> channels(Words w) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", w.say("intake.channel.all")));
        choices.addAll(SheetPages.channels(w));
        return choices;
    }

    private static String address(
            String unit, String channel, Backlog.@Nullable Place after, Words w) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ArrivalPaths.backlog(w));
        if (!unit.isEmpty()) {
            address.queryParam("unit", "{unit}");
        }
        if (!channel.isEmpty()) {
            address.queryParam("channel", "{channel}");
        }
        if (after != null) {
            address.queryParam("after", "{after}");
        }
        return address.build(
                        Map.of("unit", unit, "channel", channel, "after", String.valueOf(after)))
                .toString();
    }
}
