package org.parvis.cases.team;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Ground;
import org.parvis.audit.Reasons;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.notices.GlassNotice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.Sessions;
import org.parvis.identity.SignedIn;
import org.parvis.kernel.Actor;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks why, before a file is opened for a reason that is out of the ordinary. The page says nothing
 * of the file but its number, and says that the person can read what is written here.
 */
@Controller
public class ReasonPages {
    private static final int SHORTEST = 15;
    private static final int LONGEST = 1_000;

    private final Scenes scenes;
    private final Sessions sessions;
    private final FileOpenings openings;
    private final FileThreshold threshold;
    private final Reasons reasons;
    private final GlassNotice notice;

    ReasonPages(
            Scenes scenes,
            Sessions sessions,
            FileOpenings openings,
            FileThreshold threshold,
            Reasons reasons,
            GlassNotice notice) {
        this.scenes = scenes;
        this.sessions = sessions;
        this.openings = openings;
        this.threshold = threshold;
        this.reasons = reasons;
        this.notice = notice;
    }

    /**
     * The page that asks.
     *
     * @param ground why it is out of the ordinary
     * @param glass whether the person is told at once
     */
    record ReasonPage(
            String reference,
            String ground,
            boolean glass,
            String action,
            String to,
            String typed,
            String queue,
            List<FieldError> errors) {}

    @GetMapping({"/fr/equipe/dossiers/{reference}/motif", "/en/team/files/{reference}/reason"})
    Page ask(
            Actor.Agent agent,
            Words w,
            HttpServletRequest request,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String to) {
        String clean = reference(reference);
        Optional<Ground> ground = ground(threshold.there(agent, clean), request, clean);
        return ground.isEmpty()
                ? Page.redirect(TeamPaths.file(w, clean))
                : page(w, clean, ground.get(), to, "", null);
    }

    @PostMapping({"/fr/equipe/dossiers/{reference}/motif", "/en/team/files/{reference}/reason"})
    Page answer(
            Actor.Agent agent,
            Words w,
            HttpServletRequest request,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String words) {
        String clean = reference(reference);
        Actor.Agent there = threshold.there(agent, clean);
        Optional<Ground> ground = ground(there, request, clean);
        if (ground.isEmpty()) {
            return Page.redirect(TeamPaths.file(w, clean));
        }
        String given = words.strip();
        if (given.length() < SHORTEST || given.length() > LONGEST) {
            return page(
                    w,
                    clean,
                    ground.get(),
                    to,
                    words,
                    w.say("team.reason.length", SHORTEST, LONGEST));
        }
        scenes.in(
                FileOpenings.scene(there),
                sql -> {
                    give(sql, there, clean, ground.get(), given);
                    return given;
                });
        return Page.redirect(next(to, w, clean));
    }

    private void give(
            JdbcClient sql, Actor.Agent agent, String reference, Ground ground, String words) {
        FileOpenings.Found found = FileOpenings.find(sql, agent, reference).orElseThrow();
        Reasons.Given given = reasons.give(sql, agent, found.file(), ground, words);
        if (ground.breaksGlass()) {
            notice.send(found.file(), reference, agent, given);
        }
    }

    private Optional<Ground> ground(
            Actor.Agent agent, HttpServletRequest request, String reference) {
        UUID account = sessions.current(request).map(SignedIn::account).orElseThrow();
        return scenes.reading(
                FileOpenings.scene(agent),
                sql ->
                        FileOpenings.find(sql, agent, reference)
                                .map(found -> openings.ground(sql, agent, account, found))
                                .orElseThrow(TeamReply::notFound));
    }

    private static String reference(String typed) {
        return Reference.parse(typed).orElseThrow(TeamReply::notFound);
    }

    private static Page page(
            Words w,
            String reference,
            Ground ground,
            String to,
            String typed,
            @Nullable String error) {
        ReasonPage page =
                new ReasonPage(
                        reference,
                        w.say("team.reason.ground." + ground.code()),
                        ground.breaksGlass(),
                        TeamPaths.reason(w.lang(), reference),
                        next(to, w, reference),
                        typed,
                        TeamPaths.queue(w),
                        error == null ? List.of() : List.of(new FieldError("words", error)));
        return Page.of("cases/team/reason", page)
                .title(w.say("team.reason.title", reference))
                .nav("queue")
                .inTeam()
                .status(error == null ? 200 : 422);
    }

    /** Only a page of that file: an address is never followed elsewhere. */
    private static String next(String to, Words w, String reference) {
        String file = TeamPaths.file(w, reference);
        return to.startsWith(file + "/") && to.matches("[\\w/.-]{1,200}") ? to : file;
    }
}
