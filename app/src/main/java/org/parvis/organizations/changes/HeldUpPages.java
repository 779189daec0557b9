package org.parvis.organizations.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.HeldUp;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the program could not do by itself and that waits for who keeps the installation. */
@Controller
@AnyMember
class HeldUpPages {
    private final OneByOne alone;

    HeldUpPages(OneByOne alone) {
        this.alone = alone;
    }

    /**
     * A thing that waits.
     *
     * @param what the job, in words
     * @param thing its name for the program, for who looks for it in the logs
     */
    record Row(String what, String thing, String since, String tries, String reason) {}

    record HeldUpPage(List<Row> rows, String action) {}

    @GetMapping({"/fr/equipe/changements/en-attente", "/en/team/changes/held-up"})
    Page list(Actor.Agent agent, Words w) {
        List<Row> rows = allowed(alone.waiting(agent)).stream().map(one -> row(one, w)).toList();
        return Page.of("organizations/changes/heldUp", new HeldUpPage(rows, path(w)))
                .title(w.say("organizations.heldUp.title"))
                .nav("changes")
                .inTeam();
    }

    @PostMapping({"/fr/equipe/changements/en-attente", "/en/team/changes/held-up"})
    Page again(Actor.Agent agent, Words w) {
        allowed(alone.hurry(agent));
        return Page.redirect(path(w));
    }

    private static <T> T allowed(Outcome<T> asked) {
        return switch (asked) {
            case Outcome.Ok<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                    throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private static Row row(HeldUp one, Words w) {
        String job = one.job().replaceFirst(":.*", "");
        return new Row(
                w.say("organizations.heldUp.job." + job, one.job().substring(job.length())),
                one.thing(),
                w.say("organizations.heldUp.since", w.dateTime(one.since())),
                w.say("organizations.heldUp.tries", one.tries(), w.dateTime(one.againAt())),
                one.reason());
    }

    /** For who keeps the installation. */
    static @Nullable Link link(Actor.Agent agent, Words w) {
        return agent.role() == Role.STEWARD
                ? Link.to(w.say("organizations.heldUp.link"), path(w))
                : null;
    }

    private static String path(Words w) {
        return w.lang().equals("fr")
                ? "/fr/equipe/changements/en-attente"
                : "/en/team/changes/held-up";
    }
}
