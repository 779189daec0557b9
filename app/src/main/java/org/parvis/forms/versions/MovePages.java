package org.parvis.forms.versions;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.versions.Move.State;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The plan of a move, answer by answer; its progress; and the way back. */
@Controller
@AnyMember
class MovePages {
    private final DraftMoves moves;
    private final Catalogue catalogue;
    private final Designers designers;
    private final InstantSource clock;

    MovePages(DraftMoves moves, Catalogue catalogue, Designers designers, InstantSource clock) {
        this.moves = moves;
        this.catalogue = catalogue;
        this.designers = designers;
        this.clock = clock;
    }

    @GetMapping({
        "/fr/atelier/{service}/{version:\\d+}/deplacement",
        "/en/workshop/{service}/{version:\\d+}/move"
    })
    Page show(
            @PathVariable String service,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Integer from,
            @Told String done,
            Actor.Agent agent,
            Words w) {
        String key = "forms.move.done." + done;
        return show(service, version, from, agent, w, w.has(key) ? w.say(key) : null, List.of());
    }

    private Page show(
            String code,
            int version,
            @Nullable Integer from,
            Actor.Agent agent,
            Words w,
            @Nullable String notice,
            List<FieldError> errors) {
        ServiceDefinition service = find(code, version, agent);
        String here = here(code, version, w.lang());
        List<MoveTable.Standing> behind =
                moves.standings(code).stream().filter(s -> s.version() < version).toList();
        List<Move> all = moves.of(code);
        Optional<Move> running = all.stream().filter(m -> m.state().running()).findFirst();
        Integer chosen =
                from != null
                        ? from
                        : behind.isEmpty() ? null : Integer.valueOf(behind.getLast().version());
        boolean mayStart =
                designers.mayDesign(agent, service)
                        && running.isEmpty()
                        && catalogue.service(code).filter(s -> s.version() == version).isPresent();
        MovePage page =
                new MovePage(
                        w.typeset(service.name().in(w.lang())),
                        here.substring(0, here.lastIndexOf('/')),
                        here,
                        behind.stream().map(s -> link(s, here, chosen, w)).toList(),
                        chosen == null ? null : plan(code, chosen, version, behind, mayStart, w),
                        running.map(move -> running(move, here, w)).orElse(null),
                        all.stream()
                                .filter(move -> !move.state().running())
                                .map(move -> past(move, designers.mayDesign(agent, service), w))
                                .toList(),
                        notice,
                        errors);
        return Page.of("forms/versions/move", page)
                .title(w.say("forms.move.title", version))
                .nav("workshop")
                .inTeam()
                .status(errors.isEmpty() ? 200 : 422);
    }

    private static Link link(
            MoveTable.Standing standing, String here, @Nullable Integer chosen, Words w) {
        return Link.to(
                        w.say("forms.move.standing", standing.version(), standing.drafts()),
                        here + "?from=" + standing.version())
                .current(chosen != null && chosen == standing.version());
    }

    private MovePage.@Nullable Plan plan(
            String code,
            int from,
            int to,
            List<MoveTable.Standing> behind,
            boolean mayStart,
            Words w) {
        Optional<MovePlan> plan = moves.plan(code, from, to);
        if (plan.isEmpty() || from >= to) {
            return null;
        }
        DataTable table =
                DataTable.of(
                        w.say("forms.move.plan"),
                        Column.text(w.say("forms.move.question")),
                        Column.text(w.say("forms.move.becomes")));
        for (MovePlan.Line line : plan.get().lines()) {
            table =
                    table.row(
                            w.typeset(line.question().shortName().in(w.lang())),
                            w.say(
                                    "forms.move.fate."
                                            + line.fate().name().toLowerCase(Locale.ROOT)));
        }
        int drafts =
                behind.stream()
                        .filter(s -> s.version() == from)
                        .mapToInt(MoveTable.Standing::drafts)
                        .sum();
        return new MovePage.Plan(
                w.say("forms.move.fromTo", from, to),
                w.say("forms.move.drafts", drafts),
                table,
                mayStart && drafts > 0 ? String.valueOf(from) : null);
    }

    private static MovePage.Running running(Move move, String here, Words w) {
        String state = move.state() == State.MOVING ? "moving" : "undoing";
        int percent = move.total() == 0 ? 0 : (int) (100L * move.done() / move.total());
        return new MovePage.Running(
                w.say("forms.move." + state, move.from(), move.to()),
                w.say("forms.move.progress", move.done(), move.total()),
                percent,
                here + "?from=" + move.from());
    }

    private MovePage.Past past(Move move, boolean mine, Words w) {
        boolean open =
                mine
                        && move.state() == State.MOVED
                        && move.endedAt() != null
                        && move.endedAt().plus(Drafts.KEPT).isAfter(clock.instant());
        String when = move.endedAt() == null ? "" : w.dateTime(move.endedAt());
        return new MovePage.Past(
                w.say("forms.move.past." + move.state().word(), move.from(), move.to(), when),
                w.say(
                        "forms.move.counted",
                        move.done(),
                        move.kept(),
                        move.dropped(),
                        move.reasked()),
                open ? move.id().toString() : null);
    }

    @PostMapping({
        "/fr/atelier/{service}/{version:\\d+}/deplacement",
        "/en/workshop/{service}/{version:\\d+}/move"
    })
    Page act(
            @PathVariable String service,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable UUID undo,
            Actor.Agent agent,
            Words w) {
        ServiceDefinition found = find(service, version, agent);
        if (!designers.mayDesign(agent, found) || (from == null && undo == null)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (undo != null && moves.of(service).stream().noneMatch(m -> m.id().equals(undo))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Outcome<UUID> outcome =
                undo != null
                        ? moves.undo(undo)
                        : moves.start(service, Objects.requireNonNull(from), agent.member());
        return switch (outcome) {
            case Outcome.Ok<UUID> ok ->
                    Page.redirect(
                            here(service, version, w.lang())
                                    + "?done="
                                    + (undo != null ? "undo" : "start"));
            case Outcome.Refused<UUID>(Refusal why) ->
                    show(
                            service,
                            version,
                            from,
                            agent,
                            w,
                            null,
                            List.of(new FieldError(null, w.say(why.key(), why.arguments()))));
        };
    }

    private ServiceDefinition find(String code, int version, Actor.Agent agent) {
        if (!designers.enters(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return catalogue
                .candidate(code, version)
                .map(ServiceRules::service)
                .filter(service -> designers.offers(agent, service))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String here(String code, int version, String lang) {
        return lang.equals("fr")
                ? "/fr/atelier/" + code + "/" + version + "/deplacement"
                : "/en/workshop/" + code + "/" + version + "/move";
    }
}
