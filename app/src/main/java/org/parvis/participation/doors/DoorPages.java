package org.parvis.participation.doors;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.voices.DoorCounts;
import org.parvis.platform.Page;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was entered for each consultation of a body, and where a mistake is taken back. */
@Controller
class DoorPages implements TeamRooms {
    private static final int LONGEST = 600;

    private final SideDoors doors;
    private final Entries entries;
    private final SheetEntering entering;

    DoorPages(SideDoors doors, Entries entries, SheetEntering entering) {
        this.doors = doors;
        this.entries = entries;
        this.entering = entering;
    }

    /** For whoever receives and does not read what waits; the others come from there. */
    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return agent.role() == Role.AGENT && !doors.own(agent).isEmpty()
                ? List.of(
                        new NavItem(
                                ParticipationPaths.MENU,
                                w.say("participation.list.title"),
                                ParticipationPaths.doors(w.lang())))
                : List.of();
    }

    /** The consultations of the body, each with where its sheets are entered. */
    record Rooms(List<Link> consultations) {}

    @GetMapping({"/fr/equipe/consultations/feuilles", "/en/team/consultations/sheets"})
    Page list(Actor.Agent agent, Words w) {
        admit(agent);
        List<Link> own =
                doors.own(agent).stream()
                        .map(
                                one ->
                                        Link.to(
                                                w.typeset(one.name().in(w.lang())),
                                                ParticipationPaths.entries(one.code(), w.lang())))
                        .toList();
        return Page.of("participation/doors/rooms", new Rooms(own))
                .title(w.say("participation.entry.rooms"))
                .nav(ParticipationPaths.MENU)
                .inTeam();
    }

    @GetMapping({
        "/fr/equipe/consultations/{code}/feuilles",
        "/en/team/consultations/{code}/sheets"
    })
    Page room(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID before,
            Actor.Agent agent,
            Words w) {
        return own(
                doors,
                agent,
                code,
                w,
                of -> {
                    List<Entry> all = entries.latest(agent, code, before);
                    boolean more = all.size() > Entries.PAGE;
                    List<Entry> shown = more ? all.subList(0, Entries.PAGE) : all;
                    var room =
                            new EntryRoom(
                                    w,
                                    of,
                                    shown.stream().map(one -> entering.listed(of, one, w)).toList(),
                                    new DoorCounts(entering.doors(of)).all(w),
                                    of.enters(entering.today()),
                                    more
                                            ? ParticipationPaths.entries(code, w.lang())
                                                    + "?before="
                                                    + shown.getLast().id()
                                            : null);
                    return Page.of("participation/doors/room", room)
                            .title(w.say("participation.entry.room", room.name()))
                            .nav(ParticipationPaths.MENU)
                            .inTeam();
                });
    }

    @GetMapping({
        "/fr/equipe/consultations/{code}/feuilles/{entry}",
        "/en/team/consultations/{code}/sheets/{entry}"
    })
    Page show(@PathVariable String code, @PathVariable String entry, Actor.Agent agent, Words w) {
        return own(
                doors,
                agent,
                code,
                w,
                of -> page(entering.shown(agent, of, entry(agent, code, entry), w)));
    }

    @PostMapping({
        "/fr/equipe/consultations/{code}/feuilles/{entry}",
        "/en/team/consultations/{code}/sheets/{entry}"
    })
    Page takeBack(
            @PathVariable String code,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String reason,
            Actor.Agent agent,
            Words w) {
        return own(
                doors,
                agent,
                code,
                w,
                of -> {
                    Entry one = entry(agent, code, entry);
                    EntryView view = entering.shown(agent, of, one, w);
                    if (view.undo() == null) {
                        return page(view).status(409);
                    }
                    List<FieldError> errors = errors(reason.strip(), w);
                    if (!errors.isEmpty()) {
                        return page(view.with(new EntryView.Undo(reason, errors))).status(422);
                    }
                    entering.takeBack(agent, one, reason.strip());
                    return Page.redirect(view.href());
                });
    }

    private static List<FieldError> errors(String reason, Words w) {
        if (reason.isEmpty()) {
            return List.of(new FieldError("reason", w.say("participation.entry.error.reason")));
        }
        return reason.length() > LONGEST
                ? List.of(
                        new FieldError(
                                "reason",
                                w.say("participation.take.long", LONGEST, reason.length())))
                : List.of();
    }

    private static Page page(EntryView view) {
        return Page.of("participation/doors/entry", view)
                .title(view.w().say("participation.entry.one", view.entry().sheet()))
                .nav(ParticipationPaths.MENU)
                .inTeam();
    }

    private Entry entry(Actor.Agent agent, String code, String entry) {
        return Ids.read(entry)
                .flatMap(id -> entries.find(agent, code, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** For those of the body that asks; others of their duties go to what their own body asks. */
    static Page own(
            SideDoors doors,
            Actor.Agent agent,
            String code,
            Words w,
            Function<Consultation, Page> shown) {
        admit(agent);
        Consultation of =
                doors.find(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return doors.owns(agent, of)
                ? shown.apply(of)
                : Page.redirect(ParticipationPaths.doors(w.lang()));
    }

    private static void admit(Actor.Agent agent) {
        if (!agent.role().holdsFiles()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
