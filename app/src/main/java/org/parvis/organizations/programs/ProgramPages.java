package org.parvis.organizations.programs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.BodyServices;
import org.parvis.organizations.Change;
import org.parvis.organizations.ChangePaths;
import org.parvis.organizations.GuardedSetting;
import org.parvis.organizations.changes.FourEyes;
import org.parvis.platform.Page;
import org.parvis.programs.Programs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The programs of others that may enter: which, for what, used when. To close one is done at once;
 * to open or widen one takes two. A secret is shown once, to whoever proposed it.
 */
@Controller
@AnyMember
public class ProgramPages {
    private final Programs programs;
    private final BodyServices services;
    private final FourEyes eyes;

    ProgramPages(Programs programs, BodyServices services, FourEyes eyes) {
        this.programs = programs;
        this.services = services;
        this.eyes = eyes;
    }

    /** A program, as the page shows it; its number when it can be closed. */
    record Row(
            String name, String client, String powers, String used, String state, String close) {}

    /** The list. */
    record ProgramsPage(List<Row> rows, Link propose, String action) {}

    /** The secret of an approved change: to be asked for, or the one time that it is shown. */
    record SecretPage(
            String name, String client, @Nullable String secret, String action, String back) {}

    public static String path(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/programmes" : "/en/team/programs";
    }

    static String secret(UUID change, Words w) {
        return path(w) + "/secret/" + change;
    }

    @GetMapping({"/fr/equipe/programmes", "/en/team/programs"})
    Page list(Actor.Agent agent, Words w) {
        stewards(agent);
        ProgramsPage page =
                new ProgramsPage(
                        programs.all().stream().map(one -> row(one, w)).toList(),
                        Link.to(
                                w.say("organizations.program.title"),
                                ChangePaths.propose(GuardedSetting.PROGRAM, w)),
                        path(w));
        return Page.of("organizations/programs/programs", page)
                .title(w.say("organizations.programs.title"))
                .nav("programs")
                .inTeam();
    }

    @PostMapping({"/fr/equipe/programmes", "/en/team/programs"})
    Page close(Actor.Agent agent, Words w, @RequestParam(defaultValue = "") String close) {
        stewards(agent);
        programs.revoke(close);
        return Page.redirect(path(w));
    }

    @GetMapping({"/fr/equipe/programmes/secret/{change}", "/en/team/programs/secret/{change}"})
    Page ask(@PathVariable UUID change, Actor.Agent agent, Words w) {
        Programs.Program program = theirs(change, agent);
        return page(program, change, null, w);
    }

    @PostMapping({"/fr/equipe/programmes/secret/{change}", "/en/team/programs/secret/{change}"})
    Page show(@PathVariable UUID change, Actor.Agent agent, Words w) {
        Programs.Program program = theirs(change, agent);
        Optional<String> secret = programs.secret(change);
        return page(program, change, secret.orElseThrow(ProgramPages::notFound), w);
    }

    private static Page page(
            Programs.Program program, UUID change, @Nullable String secret, Words w) {
        return Page.of(
                        "organizations/programs/programSecret",
                        new SecretPage(
                                program.name(),
                                program.client(),
                                secret,
                                secret(change, w),
                                path(w)))
                .title(w.say("organizations.program.secret"))
                .nav("programs")
                .inTeam()
                .alone();
    }

    /** The program whose secret the reader asked for and another approved. */
    private Programs.Program theirs(UUID change, Actor.Agent agent) {
        stewards(agent);
        return eyes.find(agent, change)
                .filter(one -> one.state() == Change.State.APPROVED)
                .filter(one -> one.proposedBy().equals(agent.member()))
                .flatMap(one -> programs.awaiting(change))
                .orElseThrow(ProgramPages::notFound);
    }

    private void stewards(Actor.Agent agent) {
        if (!eyes.may(agent, GuardedSetting.PROGRAM)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Row row(Programs.Program one, Words w) {
        return new Row(
                one.name(),
                one.client(),
                ProgramWords.powers(one.scopes(), services.named(w.lang()), w),
                one.lastUsedAt() == null
                        ? w.say("organizations.program.unused")
                        : w.say("organizations.program.used", w.dateTime(one.lastUsedAt())),
                state(one, w),
                one.revokedAt() == null ? one.client() : "");
    }

    private static String state(Programs.Program one, Words w) {
        Instant revoked = one.revokedAt();
        if (revoked != null) {
            return w.say("organizations.program.closed", w.dateTime(revoked));
        }
        return one.awaited() == null
                ? w.say("organizations.program.open", w.dateTime(one.createdAt()))
                : w.say("organizations.program.awaited");
    }
}
