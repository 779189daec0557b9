package org.parvis.organizations.changes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.identity.Sessions;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.Change;
import org.parvis.organizations.ChangePaths;
import org.parvis.organizations.GuardedChange;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What waits for a second look, one such change, and the answer of the other one. */
@Controller
@AnyMember
class ChangePages {
    private final FourEyes eyes;
    private final GuardedChanges kinds;
    private final Members members;
    private final Sessions sessions;

    ChangePages(FourEyes eyes, GuardedChanges kinds, Members members, Sessions sessions) {
        this.eyes = eyes;
        this.kinds = kinds;
        this.members = members;
        this.sessions = sessions;
    }

    /** A line of a list. */
    record Row(String title, String href, String about, String state) {}

    /** What waits, what can be proposed, what was settled; what waits for help. */
    record ChangesPage(
            List<Row> waiting, List<Link> proposed, List<Row> settled, @Nullable Link heldUp) {}

    /**
     * One change.
     *
     * @param settles whether the reader is the other one
     * @param own whether the reader proposed it and may take it back
     * @param others who else could approve it; nobody when that is the reader
     * @param see what to look at before, or what it led to
     */
    record ChangePage(
            String title,
            List<GuardedChange.Line> lines,
            String proposed,
            String why,
            String state,
            String refused,
            boolean settles,
            boolean own,
            String others,
            @Nullable Link see,
            @Nullable String problem,
            String typed,
            String action,
            String back) {}

    @GetMapping({"/fr/equipe/changements", "/en/team/changes"})
    Page list(Actor.Agent agent, Words w) {
        List<Link> proposed = new ArrayList<>();
        for (GuardedSetting setting : GuardedSetting.values()) {
            if (eyes.may(agent, setting)) {
                String title = w.say(kinds.of(setting).words() + "title");
                proposed.add(Link.to(title, ChangePaths.propose(setting, w)).withIcon("document"));
            }
        }
        if (proposed.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        ChangesPage page =
                new ChangesPage(
                        rows(eyes.waiting(agent), w),
                        proposed,
                        rows(eyes.settled(agent), w),
                        HeldUpPages.link(agent, w));
        return Page.of("organizations/changes/changes", page)
                .title(w.say("organizations.changes.title"))
                .nav("changes")
                .inTeam();
    }

    @GetMapping({"/fr/equipe/changements/{id}", "/en/team/changes/{id}"})
    Page show(@PathVariable UUID id, Actor.Agent agent, HttpServletRequest request, Words w) {
        return page(found(agent, id), by(agent, request), null, "", w);
    }

    @PostMapping({"/fr/equipe/changements/{id}", "/en/team/changes/{id}"})
    Page answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            Actor.Agent agent,
            HttpServletRequest request,
            Words w) {
        Change change = found(agent, id);
        FourEyes.Eyes by = by(agent, request);
        Outcome<Change> done =
                switch (answer) {
                    case "approve" -> eyes.approve(by, id, kinds.of(change.setting()));
                    case "withdraw" -> eyes.withdraw(by, id);
                    case "refuse" -> refuse(by, id, words.strip());
                    default -> Outcome.refused("organizations.change.choose");
                };
        return switch (done) {
            case Outcome.Ok<Change> ok -> Page.redirect(ChangePaths.one(id, w));
            case Outcome.Refused<Change>(Refusal refusal) ->
                    page(found(agent, id), by, w.say(refusal.key(), refusal.arguments()), words, w)
                            .status(422);
        };
    }

    private Outcome<Change> refuse(FourEyes.Eyes by, UUID id, String words) {
        return words.isEmpty() || words.length() > 2_000
                ? Outcome.refused("organizations.change.noWords")
                : eyes.refuse(by, id, words);
    }

    private Change found(Actor.Agent agent, UUID id) {
        return eyes.find(agent, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private FourEyes.Eyes by(Actor.Agent agent, HttpServletRequest request) {
        return new FourEyes.Eyes(agent, sessions.current(request).orElseThrow().account());
    }

    private Page page(
            Change change, FourEyes.Eyes by, @Nullable String problem, String typed, Words w) {
        GuardedChange kind = kinds.of(change.setting());
        boolean open = change.state() == Change.State.PROPOSED;
        boolean settles = open && eyes.maySettle(by, change);
        String title = w.say(kind.words() + "title");
        ChangePage page =
                new ChangePage(
                        title,
                        kind.says(change, w),
                        proposed(change, w),
                        change.why(),
                        state(change, w),
                        change.words(),
                        settles,
                        open && ChangeRights.own(by, change),
                        open && !settles ? others(change) : "",
                        see(kind, change, by.agent(), w),
                        problem,
                        typed,
                        ChangePaths.one(change.id(), w),
                        ChangePaths.all(w));
        return Page.of("organizations/changes/change", page).title(title).nav("changes").inTeam();
    }

    private static @Nullable Link see(
            GuardedChange kind, Change change, Actor.Agent reader, Words w) {
        return switch (change.state()) {
            case PROPOSED -> kind.beforehand(change, reader, w).orElse(null);
            case APPROVED -> kind.afterwards(change, reader, w).orElse(null);
            case REFUSED, WITHDRAWN, EXPIRED -> null;
        };
    }

    private String proposed(Change change, Words w) {
        return w.say(
                "organizations.change.by",
                members.displayName(change.proposedBy()),
                w.dateTime(change.proposedAt()));
    }

    private String state(Change change, Words w) {
        String key = "organizations.change.state." + change.state().code();
        UUID by = change.settledBy();
        return change.settledAt() == null
                ? w.say(key, w.dateTime(change.expiresAt()))
                : w.say(
                        key,
                        w.dateTime(change.settledAt()),
                        by == null ? "" : members.displayName(by));
    }

    private String others(Change change) {
        return String.join(", ", eyes.others(change).stream().map(Member::name).toList());
    }

    /** What they are about is asked once for all of a kind. */
    private List<Row> rows(List<Change> changes, Words w) {
        Map<UUID, String> abouts = new HashMap<>();
        changes.stream()
                .collect(Collectors.groupingBy(Change::setting))
                .forEach((setting, same) -> abouts.putAll(kinds.of(setting).abouts(same, w)));
        return changes.stream()
                .map(change -> row(change, abouts.getOrDefault(change.id(), ""), w))
                .toList();
    }

    private Row row(Change change, String about, Words w) {
        return new Row(
                w.say(kinds.of(change.setting()).words() + "title"),
                ChangePaths.one(change.id(), w),
                about,
                change.state() == Change.State.PROPOSED ? proposed(change, w) : state(change, w));
    }
}
