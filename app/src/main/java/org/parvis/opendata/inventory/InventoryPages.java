package org.parvis.opendata.inventory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.inventory.HeldCounts.Counted;
import org.parvis.opendata.inventory.Inventory.Today;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What bodies hold, for anybody: what is published, and why the rest is not. */
@Controller
class InventoryPages {
    private final HeldReading table;
    private final HeldCounts counts;
    private final HeldLines lines;
    private final HeldFigure figure;
    private final HeldReasons reasons;
    private final Organizations organizations;
    private final Scenes scenes;
    private final Today today;

    InventoryPages(
            HeldReading table,
            HeldCounts counts,
            HeldLines lines,
            HeldFigure figure,
            HeldReasons reasons,
            Organizations organizations,
            Scenes scenes,
            Today today) {
        this.table = table;
        this.counts = counts;
        this.lines = lines;
        this.figure = figure;
        this.reasons = reasons;
        this.organizations = organizations;
        this.scenes = scenes;
        this.today = today;
    }

    /** How the list is told: from where to where, and what else there is. */
    record Ways(
            List<Link> crumbs,
            List<Link> parts,
            List<Link> reasons,
            String csv,
            @Nullable String first,
            @Nullable String next) {}

    /**
     * As its page has it.
     *
     * @param unnamed those whose names are kept back, by their reason
     * @param bodies how much each publishes; nothing on the page of one
     * @param target how the figure of the strategy comes out of it
     */
    record View(
            String title,
            List<String> summary,
            List<HeldLines.Line> lines,
            List<String> unnamed,
            @Nullable DataTable bodies,
            List<String> target,
            @Nullable String origin,
            Ways ways) {}

    @GetMapping({"/fr/donnees-inventaire", "/en/data-inventory"})
    Page all(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after,
            Words w) {
        return page(null, show, after, w);
    }

    @GetMapping({"/fr/donnees-inventaire/{body}", "/en/data-inventory/{body}"})
    Page body(
            @PathVariable String body,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after,
            Words w) {
        return page(found(body), show, after, w);
    }

    private Organization found(String code) {
        return organizations.byCode(code).orElseThrow(InventoryPages::absent);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Page page(@Nullable Organization of, String show, String after, Words w) {
        Part part = Part.of(show, reasons, today.day());
        if (part == null) {
            throw absent();
        }
        Home home = of == null ? null : of.home();
        Held.Place from = Objects.requireNonNullElse(Held.Place.of(after), Held.Place.START);
        List<Held> found =
                scenes.reading(
                        new Scene.Reader(),
                        sql -> table.list(sql, home, part, from, InventoryRoom.PAGE + 1));
        Counted whole = counts.on(today.day());
        Counted all = home == null ? whole : whole.of(home);
        View view =
                new View(
                        of == null
                                ? w.say("opendata.held.title")
                                : w.say(
                                        "opendata.held.title.body",
                                        w.typeset(of.name().in(w.lang()))),
                        summary(all, w),
                        HeldWays.here(found).stream().map(held -> lines.shown(held, w)).toList(),
                        unnamed(all, w),
                        home == null && !all.all().isEmpty() ? figure.bodies(all, w) : null,
                        figure.target(all, home != null, w),
                        reasons.origin().confirmed()
                                ? null
                                : w.typeset(reasons.origin().source().in(w.lang())),
                        ways(of, all, show, from, found, w));
        return Page.of("opendata/inventory/list", view)
                .title(view.title())
                .summary(w.say("opendata.held.lead"))
                .nav(DataPaths.MENU)
                .forAnybody();
    }

    private Ways ways(
            @Nullable Organization of,
            Counted all,
            String show,
            Held.Place from,
            List<Held> found,
            Words w) {
        String whole = DataPaths.inventory(w.lang());
        String at = of == null ? whole : DataPaths.inventory(of.code(), w.lang());
        HeldWays ways = new HeldWays(lines, at, show, w);
        Link data = Link.to(w.say("opendata.list.title"), DataPaths.list(w.lang()));
        return new Ways(
                of == null
                        ? List.of(data)
                        : List.of(data, Link.to(w.say("opendata.held.title"), whole)),
                ways.parts(all),
                ways.reasons(all),
                at + "/table.csv",
                ways.first(from),
                ways.next(found));
    }

    private List<String> summary(Counted all, Words w) {
        Counted held = all.held();
        return List.of(
                w.say(
                        "opendata.held.summary.on",
                        held.published(),
                        held.many(),
                        w.date(today.day())),
                w.say("opendata.held.summary.waiting", all.waiting()));
    }

    private List<String> unnamed(Counted all, Words w) {
        return all.held().such(HeldCounts.Alike::unnamed).reasons().entrySet().stream()
                .map(
                        one ->
                                w.say(
                                        "opendata.held.part.reason",
                                        lines.reason(one.getKey(), w),
                                        one.getValue()))
                .toList();
    }
}
