package org.parvis.identity.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.ds.Choice;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Accounts;
import org.parvis.identity.Assurance;
import org.parvis.identity.Fields;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.WayNotices;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.kernel.Role;
import org.parvis.platform.Page;
import org.parvis.platform.Settings;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The counter: somebody shows their papers and is handed a printed code. Whoever hands it vouches
 * for a person, so they give two proofs of themselves first.
 */
@Controller
class CounterPages implements TeamRooms {
    private static final String ROOM = "counter";
    private static final int AGENT_LEVEL = 2;
    private static final Set<Role> AT_COUNTERS =
            EnumSet.of(Role.AGENT, Role.MANAGER, Role.PERSON_IN_CHARGE);

    private final CounterCodes codes;
    private final Accounts accounts;
    private final Assurance assurance;
    private final WayNotices notices;
    private final String site;

    CounterPages(
            CounterCodes codes,
            Accounts accounts,
            Assurance assurance,
            WayNotices notices,
            Settings settings) {
        this.site = settings.publicUrl();
        this.codes = codes;
        this.accounts = accounts;
        this.assurance = assurance;
        this.notices = notices;
    }

    private static String path(String lang) {
        return lang.equals("fr") ? "/fr/equipe/comptoir" : "/en/team/counter";
    }

    /** What is asked at the counter. */
    record CounterPage(
            String name,
            String known,
            String paper,
            List<Choice> papers,
            String action,
            Fields fields) {}

    /** What is printed and handed over. */
    record HandedPage(
            String name, String known, String code, String until, String address, String back) {}

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return AT_COUNTERS.contains(agent.role())
                ? List.of(new NavItem(ROOM, w.say("identity.counter.link"), path(w.lang())))
                : List.of();
    }

    @GetMapping({"/fr/equipe/comptoir", "/en/team/counter"})
    Page ask(Actor.Agent agent, Words w, HttpServletRequest request) {
        allowed(agent);
        return assurance
                .missing(AGENT_LEVEL, path(w.lang()), request, w)
                .map(Page::redirect)
                .orElseGet(() -> page("", "", "", Fields.NONE, w));
    }

    @PostMapping({"/fr/equipe/comptoir", "/en/team/counter"})
    Page hand(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String paper,
            Actor.Agent agent,
            Words w,
            HttpServletRequest request) {
        allowed(agent);
        if (assurance.level(request) < AGENT_LEVEL) {
            Problem proof = new Problem("name", Refusal.of("identity.counter.proof"));
            return page(name, known, paper, Fields.of(w, proof), w);
        }
        Optional<CounterPaper> shown = CounterPaper.of(paper);
        if (shown.isEmpty()) {
            Problem missing = new Problem("paper", Refusal.of("identity.counter.paper.missing"));
            return page(name, known, paper, Fields.of(w, missing), w);
        }
        return switch (codes.make(agent, name, known, shown.get(), w.lang())) {
            case Outcome.Ok<CounterCodes.Made>(CounterCodes.Made made) -> handed(made, w);
            case Outcome.Refused<CounterCodes.Made>(Refusal refusal) -> {
                String field = refusal.key().equals("identity.counter.unknown") ? "known" : "name";
                yield page(name, known, paper, Fields.of(w, new Problem(field, refusal)), w);
            }
        };
    }

    /** The owner of an account that has an address learns of it there. */
    private Page handed(CounterCodes.Made made, Words w) {
        accounts.addressee(made.account())
                .filter(owner -> !owner.withoutAddress())
                .ifPresent(owner -> notices.added(owner, WayKind.COUNTER));
        HandedPage model =
                new HandedPage(
                        made.name(),
                        made.known(),
                        made.code(),
                        w.dateTime(made.until()),
                        site + PaperCodePages.path(w.lang()),
                        path(w.lang()));
        return Page.of("identity/counter/counterCode", model)
                .title(w.say("identity.counter.handed"))
                .nav(ROOM)
                .inTeam();
    }

    private static void allowed(Actor.Agent agent) {
        if (!AT_COUNTERS.contains(agent.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static Page page(String name, String known, String paper, Fields fields, Words w) {
        List<Choice> papers =
                Arrays.stream(CounterPaper.values())
                        .map(
                                one ->
                                        Choice.of(
                                                one.code(),
                                                w.say("identity.counter.paper." + one.code())))
                        .toList();
        CounterPage model = new CounterPage(name, known, paper, papers, path(w.lang()), fields);
        return Page.of("identity/counter/counter", model)
                .title(w.say("identity.counter.title"))
                .nav(ROOM)
                .inTeam()
                .status(fields.any() ? 422 : 200);
    }
}
