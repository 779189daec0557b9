package org.parvis.strategy.declared;

import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.kernel.Role;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.words.FileNames;
import org.parvis.portal.spi.TeamRooms;
import org.parvis.strategy.Names;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Where a body states what the program cannot see: by hand, or from a table. */
@Controller
class DeclaredPages implements TeamRooms {
    private static final Set<Role> STATING = EnumSet.of(Role.MANAGER, Role.HEAD);
    private static final int LARGEST = 2_000_000;

    private final Things things;
    private final Declarations declarations;
    private final DeclarationForm form;
    private final Names names;
    private final InstantSource clock;
    private final Contradictions contradictions;
    private final Contested contested;
    private final JoinedSteps joined;

    DeclaredPages(
            Things things,
            Declarations declarations,
            DeclarationForm form,
            Names names,
            InstantSource clock,
            Contradictions contradictions,
            Contested contested,
            JoinedSteps joined) {
        this.things = things;
        this.declarations = declarations;
        this.names = names;
        this.clock = clock;
        this.form = form;
        this.contradictions = contradictions;
        this.contested = contested;
        this.joined = joined;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return STATING.contains(agent.role()) && !things.all().isEmpty()
                ? List.of(new NavItem("declared", w.say("strategy.declared.room"), path(w)))
                : List.of();
    }

    @GetMapping({"/fr/equipe/chiffres", "/en/team/figures"})
    Page show(@Told @Nullable String done, Actor.Agent agent, Words w) {
        admit(agent);
        return page(agent, done, Map.of(), List.of(), List.of(), w);
    }

    @PostMapping({"/fr/equipe/chiffres", "/en/team/figures"})
    Page state(@RequestParam Map<String, String> typed, Actor.Agent agent, Words w) {
        admit(agent);
        return switch (form.read(typed, agent).then(stated -> take(List.of(stated)))) {
            case Outcome.Ok<Integer>(Integer fresh) ->
                    Page.redirect(path(w) + (fresh == 0 ? "?done=same" : "?done=stated"));
            case Outcome.Refused<Integer>(Refusal refusal) ->
                    page(agent, null, typed, List.of(error(refusal, typed, w)), List.of(), w);
        };
    }

    @PostMapping({"/fr/equipe/chiffres/importer", "/en/team/figures/import"})
    Page imported(
            @RequestParam(required = false) @Nullable MultipartFile table,
            Actor.Agent agent,
            Words w)
            throws IOException {
        admit(agent);
        if (table == null || table.isEmpty() || table.getSize() > LARGEST) {
            var error = new FieldError("table", w.say("strategy.declared.table.none"));
            return page(agent, null, Map.of(), List.of(error), List.of(), w);
        }
        String own = names.code(agent.home());
        DeclarationCsv.Read read =
                DeclarationCsv.read(
                        FileNames.clean(String.valueOf(table.getOriginalFilename())),
                        table.getBytes(),
                        clock.instant(),
                        code -> code.equals(own) ? agent.home() : null);
        if (!read.problems().isEmpty()) {
            return refused(agent, read.problems(), w);
        }
        return switch (take(read.stated())) {
            case Outcome.Ok<Integer>(Integer fresh) ->
                    Page.redirect(path(w) + (fresh == 0 ? "?done=same" : "?done=imported"));
            case Outcome.Refused<Integer>(Refusal refusal) -> refused(agent, List.of(refusal), w);
        };
    }

    /** What was just stated is compared at once: whoever stated it is still there. */
    private Outcome<Integer> take(List<Declaration> stated) {
        Outcome<Integer> taken = declarations.take(stated);
        if (taken instanceof Outcome.Ok<Integer>(Integer fresh) && fresh > 0) {
            contradictions.look();
        }
        return taken;
    }

    @PostMapping({"/fr/equipe/chiffres/confirmer", "/en/team/figures/confirm"})
    Page confirm(
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam(name = "words", defaultValue = "") String words,
            Actor.Agent agent,
            Words w) {
        admit(agent);
        UUID which = Ids.read(id).orElse(null);
        Outcome<Contradiction> done =
                which == null
                        ? Outcome.refused("strategy.contested.refused.gone")
                        : contradictions.confirm(agent.home(), agent.member(), which, words);
        return switch (done) {
            case Outcome.Ok<Contradiction> ok -> Page.redirect(path(w) + "?done=confirmed");
            case Outcome.Refused<Contradiction>(Refusal refusal) -> {
                var error =
                        new FieldError(
                                ContestedWords.field(which),
                                w.say(refusal.key(), refusal.arguments()));
                yield page(agent, null, Map.of("words", words), List.of(error), List.of(), w);
            }
        };
    }

    private Page refused(Actor.Agent agent, List<Refusal> problems, Words w) {
        var error = new FieldError("table", w.say("strategy.declared.table.refused"));
        return page(agent, null, Map.of(), List.of(error), problems, w);
    }

    private Page page(
            Actor.Agent agent,
            @Nullable String done,
            Map<String, String> typed,
            List<FieldError> errors,
            List<Refusal> problems,
            Words w) {
        Home home = agent.home();
        var page =
                new DeclaredPage(
                        w,
                        names.body(home).map(body -> body.in(w.lang())).orElse(""),
                        names.code(home),
                        things.all(),
                        declarations.of(home),
                        contested.words(w, contradictions.of(home)),
                        joined.rows(home, w),
                        done,
                        typed,
                        errors,
                        problems);
        return Page.of("strategy/declared/declared", page)
                .title(w.say("strategy.declared.title"))
                .nav("declared")
                .inTeam()
                .status(errors.isEmpty() ? 200 : 422);
    }

    /** A refusal stands at the field that it is about. */
    private static FieldError error(Refusal refusal, Map<String, String> typed, Words w) {
        String thing = typed.getOrDefault("thing", "");
        String field =
                switch (refusal.key()) {
                    case "strategy.declared.refused.total" ->
                            thing + "-total-" + refusal.args().getFirst();
                    case "strategy.declared.refused.evidence" -> thing + "-evidence";
                    default -> thing + "-day-day";
                };
        return new FieldError(field, w.say(refusal.key(), refusal.arguments()));
    }

    private static void admit(Actor.Agent agent) {
        if (!STATING.contains(agent.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    static String path(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/chiffres" : "/en/team/figures";
    }
}
