package org.parvis.content.sought;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.content.sought.SoughtPage.Typed;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.kernel.Role;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.Members;
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
    private static final List<String> LANGUAGES = List.of("fr", "en");

    private final SoughtWords sought;
    private final Members members;
    private final ZoneId zone;

    SoughtPages(SoughtWords sought, Members members, ZoneId zone) {
        this.sought = sought;
        this.members = members;
        this.zone = zone;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return agent.role() == Role.STEWARD
                ? List.of(new NavItem("sought", w.say("search.sought.room"), path(w)))
                : List.of();
    }

    @GetMapping({"/fr/equipe/recherche", "/en/team/search"})
    Page list(
            @RequestParam(defaultValue = "") String of,
            @Told String done,
            Actor.Agent agent,
            Words w) {
        String key = "search.sought.done." + done;
        String notice = w.has(key) ? w.say(key) : null;
        return page(language(of, w), agent, new Shown(null, List.of(), notice), w);
    }

    @PostMapping({"/fr/equipe/recherche", "/en/team/search"})
    Page act(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String says,
            @RequestParam(defaultValue = "") String means,
            Actor.Agent agent,
            Words w) {
        String lang = language(of, w);
        Outcome<?> done =
                switch (act) {
                    case "teach" -> sought.teach(agent, lang, says, means);
                    case "forget" -> sought.forget(agent, lang, says);
                    case "leave" -> sought.leave(agent, lang, says);
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        return switch (done) {
            case Outcome.Ok<?> ok -> Page.redirect(path(w) + "?of=" + lang + "&done=" + act);
            case Outcome.Refused<?>(Refusal why) ->
                    page(lang, agent, new Shown(new Typed(says, means), List.of(why), null), w)
                            .status(422);
        };
    }

    /** What a page tells of what was just done or refused. */
    private record Shown(
            @Nullable Typed typed, List<Refusal> refused, @Nullable String notice) {}

    private Page page(String lang, Actor.Agent agent, Shown shown, Words w) {
        List<SoughtPage.Row> rows = new ArrayList<>();
        String field = "means";
        Typed typed = shown.typed();
        for (SoughtWords.Missed missed : allowed(sought.missed(agent, lang))) {
            String id = "means-" + (rows.size() + 1);
            boolean here = typed != null && typed.says().equals(missed.words());
            field = here ? id : field;
            rows.add(row(missed, here ? typed : null, id, w));
        }
        String at = field;
        return Page.of(
                        "content/sought/list",
                        new SoughtPage(
                                lang,
                                languages(lang, w),
                                rows,
                                typed == null || !at.equals("means") ? new Typed("", "") : typed,
                                known(lang, agent, w),
                                shown.refused().stream()
                                        .map(why -> new FieldError(at, say(why, w)))
                                        .toList(),
                                shown.notice(),
                                path(w)))
                .title(w.say("search.sought.title"))
                .nav("sought")
                .inTeam();
    }

    private static SoughtPage.Row row(
            SoughtWords.Missed missed, @Nullable Typed typed, String id, Words w) {
        return new SoughtPage.Row(
                missed.words(),
                w.say("search.sought.seen", missed.times(), w.date(missed.last())),
                typed == null ? missed.proposed() : typed.means(),
                typed == null && !missed.proposed().isEmpty(),
                id);
    }

    private List<SoughtPage.Known> known(String lang, Actor.Agent agent, Words w) {
        return allowed(sought.taught(agent, lang)).stream()
                .map(
                        one ->
                                new SoughtPage.Known(
                                        one.says(),
                                        one.means(),
                                        w.say(
                                                "search.sought.by",
                                                members.displayName(one.by()),
                                                w.date(LocalDate.ofInstant(one.at(), zone))),
                                        results(lang, one.says())))
                .toList();
    }

    private static List<Link> languages(String lang, Words w) {
        return LANGUAGES.stream()
                .map(
                        one ->
                                Link.to(w.say("search.sought.in." + one), path(w) + "?of=" + one)
                                        .current(one.equals(lang)))
                .toList();
    }

    private static String say(Refusal why, Words w) {
        return w.say(why.key(), why.arguments());
    }

    private static <T> T allowed(Outcome<T> asked) {
        return switch (asked) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                    throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private static String language(String of, Words w) {
        return LANGUAGES.contains(of) ? of : w.lang();
    }

    private static String results(String lang, String says) {
        return (lang.equals("fr") ? "/fr/recherche" : "/en/search")
                + "?q="
                + URLEncoder.encode(says, StandardCharsets.UTF_8);
    }

    private static String path(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/recherche" : "/en/team/search";
    }
}
