package org.parvis.organizations.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.identity.AccountResult;
import org.parvis.identity.Accounts;
import org.parvis.identity.Fields;
import org.parvis.identity.Sessions;
import org.parvis.identity.WayKind;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.Organizations;
import org.parvis.organizations.team.TeamPages;
import org.parvis.platform.Page;
import org.parvis.platform.web.DemonstrationDoor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a demonstration where anybody takes a role in one click. */
@Controller
class DemonstrationPages {
    private final Demonstration demonstration;
    private final Organizations organizations;
    private final Accounts accounts;
    private final Sessions sessions;
    private final DemonstrationDoor door;

    DemonstrationPages(
            Demonstration demonstration,
            Organizations organizations,
            Accounts accounts,
            Sessions sessions,
            DemonstrationDoor door) {
        this.door = door;
        this.demonstration = demonstration;
        this.organizations = organizations;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** A body and the members whose part one may take. */
    record Body(String name, List<Demonstration.StaffPart> staff) {}

    /** All parts of the demonstration. */
    record DemonstrationPage(List<Demonstration.Part> people, List<Body> bodies) {}

    @GetMapping({"/fr/demonstration", "/en/demonstration"})
    Page show(Words w, HttpServletRequest request) {
        open();
        return door.isOpenTo(request) ? parts(w) : asked(w, Fields.NONE);
    }

    /** Where the phrase is typed that opens the rest. */
    record DoorPage(String action, Fields fields) {}

    private static Page asked(Words w, Fields fields) {
        return Page.of(
                        "organizations/demonstration/demonstrationDoor",
                        new DoorPage(path(w), fields))
                .title(w.say("organizations.demonstration.door.title"))
                .status(fields.any() ? 422 : 200);
    }

    private static String path(Words w) {
        return "/" + w.lang() + "/demonstration";
    }

    private Page parts(Words w) {
        return Page.of(
                        "organizations/demonstration/demonstration",
                        new DemonstrationPage(demonstration.people(), bodies(w)))
                .title(w.say("organizations.demonstration.title"))
                .nav("account");
    }

    @PostMapping({"/fr/demonstration", "/en/demonstration"})
    Page take(
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String phrase,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        open();
        if (!door.isOpenTo(request)) {
            return switch (door.open(phrase, request, response)) {
                case Outcome.Ok<Boolean> any -> Page.redirect(path(w));
                case Outcome.Refused<Boolean>(Refusal why) ->
                        asked(
                                w,
                                Fields.of(
                                        w,
                                        new AccountResult.Problem(DemonstrationDoor.FIELD, why)));
            };
        }
        return part(part, w, request, response);
    }

    private Page part(
            String part, Words w, HttpServletRequest request, HttpServletResponse response) {
        Optional<Demonstration.Part> taken =
                demonstration.part(part).filter(p -> accounts.isDemonstration(p.account()));
        if (taken.isEmpty()) {
            return Page.redirect(path(w));
        }
        sessions.start(taken.get().account(), WayKind.DEMONSTRATION, request, response);
        String person = w.lang().equals("fr") ? "/fr/compte" : "/en/account";
        return Page.redirect(
                demonstration.staff().stream()
                        .filter(s -> s.part().code().equals(part))
                        .findFirst()
                        .map(s -> TeamPages.room(s.member().role(), w))
                        .orElse(person));
    }

    private void open() {
        if (!demonstration.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private List<Body> bodies(Words w) {
        Map<Home, List<Demonstration.StaffPart>> byHome = new LinkedHashMap<>();
        for (Demonstration.StaffPart one : demonstration.staff()) {
            byHome.computeIfAbsent(one.member().home(), home -> new ArrayList<>()).add(one);
        }
        List<Body> bodies = new ArrayList<>();
        byHome.forEach(
                (home, staff) ->
                        bodies.add(
                                new Body(
                                        organizations
                                                .byHome(home)
                                                .map(o -> o.name().in(w.lang()))
                                                .orElse(""),
                                        staff)));
        return bodies;
    }
}
