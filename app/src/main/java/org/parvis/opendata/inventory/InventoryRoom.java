package org.parvis.opendata.inventory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.DeskNotes;
import org.parvis.opendata.inventory.HeldCounts.Counted;
import org.parvis.opendata.inventory.Inventory.Today;
import org.parvis.opendata.release.Keepers;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The inventory of a body, for those who keep it: what waits for them first. */
@Controller
@AnyMember
class InventoryRoom implements DeskNotes {
    /** The part of the team in which it stands, as its navigation names it. */
    static final String NAV = "opendata";

    static final int PAGE = 30;

    private final HeldReading table;
    private final HeldCounts counts;
    private final HeldLines lines;
    private final OwnDatasets datasets;
    private final HeldReasons reasons;
    private final Keepers keepers;
    private final Scenes scenes;
    private final Today today;

    InventoryRoom(
            HeldReading table,
            HeldCounts counts,
            HeldLines lines,
            OwnDatasets datasets,
            HeldReasons reasons,
            Keepers keepers,
            Scenes scenes,
            Today today) {
        this.table = table;
        this.counts = counts;
        this.lines = lines;
        this.datasets = datasets;
        this.reasons = reasons;
        this.keepers = keepers;
        this.scenes = scenes;
        this.today = today;
    }

    /**
     * As its page has it.
     *
     * @param add where an entry is added; nothing for who only reads
     * @param loose what is published and in no inventory
     */
    record View(
            String summary,
            String turn,
            String desk,
            @Nullable String add,
            List<Link> parts,
            List<HeldLines.Line> lines,
            List<Link> loose,
            @Nullable String first,
            @Nullable String next) {}

    @GetMapping({"/fr/equipe/donnees-inventaire", "/en/team/data-inventory"})
    Page list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after,
            Actor.Agent agent,
            Words w) {
        keepers.admit(agent);
        Part part = Part.of(show, reasons, today.day());
        if (part == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean prepares = keepers.prepares(agent);
        Held.Place from = Objects.requireNonNullElse(Held.Place.of(after), Held.Place.START);
        List<Held> found =
                scenes.reading(
                        MemberScene.of(agent),
                        sql -> table.list(sql, agent.home(), part, from, PAGE + 1));
        HeldWays ways = new HeldWays(lines, DataPaths.teamInventory(w.lang()), show, w);
        Counted all = counts.on(today.day()).of(agent.home());
        View view =
                new View(
                        w.say("opendata.held.summary", all.held().published(), all.held().many()),
                        turn(all, prepares, w),
                        DataPaths.team(w.lang()),
                        prepares ? EntryRoom.adding(w) : null,
                        ways.parts(all),
                        HeldWays.here(found).stream()
                                .map(held -> lines.kept(held, prepares, w))
                                .toList(),
                        prepares ? loose(agent, w) : List.of(),
                        ways.first(from),
                        ways.next(found));
        return Page.of("opendata/inventory/room", view)
                .title(w.say("opendata.held.room"))
                .nav(NAV)
                .inTeam();
    }

    private static String turn(Counted all, boolean prepares, Words w) {
        return w.say(
                prepares ? "opendata.held.room.yours" : "opendata.held.room.theirs", all.waiting());
    }

    private List<Link> loose(Actor.Agent agent, Words w) {
        return datasets.of(agent).stream()
                .filter(own -> own.published() && !own.listed())
                .map(own -> Link.to(own.title(w), EntryRoom.adding(w) + "?dataset=" + own.name()))
                .toList();
    }

    @Override
    public List<Note> notes(Actor.Agent agent, Words w) {
        Counted all = counts.on(today.day()).of(agent.home());
        boolean prepares = keepers.prepares(agent);
        String summary = w.say("opendata.held.summary", all.held().published(), all.held().many());
        return List.of(
                new Note(
                        w.say("opendata.held.room"),
                        DataPaths.teamInventory(w.lang()),
                        summary + " " + turn(all, prepares, w),
                        prepares && all.waiting() > 0));
    }
}
