package org.parvis.content.sought;

import java.util.List;
import org.parvis.content.sought.SoughtPage.Typed;
import org.parvis.content.sought.SoughtView.Shown;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.kernel.Role;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.portal.spi.TeamRooms;
import org.parvis.search.SoughtWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What people searched in vain, for those who look after the words of the installation. */
@Controller
@AnyMember
class SoughtPages implements TeamRooms {
    private final SoughtWords sought;
    private final SoughtView view;

    SoughtPages(SoughtWords sought, SoughtView view) {
        this.sought = sought;
        this.view = view;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return isFor(agent)
                ? List.of(new NavItem("sought", w.say("search.sought.room"), SoughtView.path(w)))
                : List.of();
    }

    @GetMapping({"/fr/equipe/recherche", "/en/team/search"})
    Page list(
            @RequestParam(defaultValue = "") String of,
            @Told String done,
            Actor.Agent agent,
            Words w) {
        admit(agent);
        String key = "search.sought.done." + done;
        String notice = w.has(key) ? w.say(key) : null;
        return view.page(language(of, w), agent, new Shown(null, List.of(), notice), w);
    }

    @PostMapping({"/fr/equipe/recherche", "/en/team/search"})
    Page act(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String says,
            @RequestParam(defaultValue = "") String means,
            Actor.Agent agent,
            Words w) {
        admit(agent);
        String lang = language(of, w);
        Outcome<?> done =
                switch (act) {
                    case "teach" -> sought.teach(agent, lang, says, means);
                    case "forget" -> sought.forget(agent, lang, says);
                    case "leave" -> sought.leave(agent, lang, says);
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        return switch (done) {
            case Outcome.Ok<?> ok ->
                    Page.redirect(SoughtView.path(w) + "?of=" + lang + "&done=" + act);
            case Outcome.Refused<?>(Refusal why) ->
                    view.page(lang, agent, new Shown(new Typed(says, means), List.of(why), null), w)
                            .status(422);
        };
    }

    private static boolean isFor(Actor.Agent agent) {
        return agent.role() == Role.STEWARD;
    }

    private static void admit(Actor.Agent agent) {
        if (!isFor(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static String language(String of, Words w) {
        return SoughtView.LANGUAGES.contains(of) ? of : w.lang();
    }
}
