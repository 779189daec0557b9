package org.parvis.opendata.release;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.DataPaths;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.parvis.programs.Programs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The programs of others that prepare data for a body. A member takes one on and answers for it:
 * what it prepares counts as prepared by them. It was let in before, by two stewards.
 */
@Controller
@AnyMember
class ProgramsRoom {
    private final ProgramTable table;
    private final Programs programs;
    private final Keepers keepers;
    private final Organizations organizations;
    private final Scenes scenes;
    private final InstantSource clock;

    ProgramsRoom(
            ProgramTable table,
            Programs programs,
            Keepers keepers,
            Organizations organizations,
            Scenes scenes,
            InstantSource clock) {
        this.table = table;
        this.programs = programs;
        this.keepers = keepers;
        this.organizations = organizations;
        this.scenes = scenes;
        this.clock = clock;
    }

    @GetMapping({"/fr/equipe/donnees-programmes", "/en/team/data-programs"})
    Page list(Actor.Agent agent, Words w) {
        keepers.admit(agent);
        return page(agent, List.of(), w);
    }

    @PostMapping({"/fr/equipe/donnees-programmes", "/en/team/data-programs"})
    Page change(
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String stop,
            Actor.Agent agent,
            Words w) {
        keepers.admitWriter(agent);
        if (!stop.isEmpty()) {
            id(stop).ifPresent(id -> end(agent, id));
            return Page.redirect(DataPaths.programs(w.lang()));
        }
        boolean taken = open(agent).stream().anyMatch(one -> one.client().equals(client));
        if (taken) {
            scenes.in(
                    MemberScene.of(agent), sql -> table.vouch(sql, agent, client, clock.instant()));
        }
        return taken
                ? Page.redirect(DataPaths.programs(w.lang()))
                : page(
                                agent,
                                List.of(
                                        new FieldError(
                                                "client", w.say("opendata.programs.choose"))),
                                w)
                        .status(422);
    }

    private void end(Actor.Agent agent, UUID id) {
        scenes.in(
                MemberScene.of(agent),
                sql -> {
                    table.end(sql, agent, id, clock.instant());
                    return true;
                });
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private List<Vouched> vouched(Actor.Agent agent) {
        return scenes.reading(MemberScene.of(agent), sql -> table.of(sql, agent));
    }

    /** Those that are let in to prepare data, and for which nobody answers in this body. */
    private List<Programs.Program> open(Actor.Agent agent) {
        String body = organizations.byHome(agent.home()).map(Organization::code).orElse("");
        Set<String> taken =
                vouched(agent).stream()
                        .filter(one -> one.endedAt() == null)
                        .map(Vouched::client)
                        .collect(Collectors.toSet());
        return programs.all().stream()
                .filter(one -> one.revokedAt() == null)
                .filter(
                        one ->
                                one.scopes().contains(ProgramDrafts.SCOPE)
                                        || one.scopes().contains(ProgramDrafts.SCOPE + ":" + body))
                .filter(one -> !taken.contains(one.client()))
                .toList();
    }

    private Page page(Actor.Agent agent, List<FieldError> errors, Words w) {
        Map<String, Programs.Program> known =
                programs.all().stream()
                        .collect(Collectors.toMap(Programs.Program::client, Function.identity()));
        boolean writer = keepers.prepares(agent);
        ProgramsView view =
                new ProgramsView(
                        vouched(agent).stream().map(one -> row(one, known, writer, w)).toList(),
                        scenes
                                .reading(MemberScene.of(agent), sql -> table.steps(sql, agent))
                                .stream()
                                .map(step -> done(step, w))
                                .toList(),
                        DataPaths.team(w.lang()),
                        writer ? DataPaths.programs(w.lang()) : null,
                        open(agent).stream()
                                .map(one -> Choice.of(one.client(), one.name()))
                                .toList(),
                        errors);
        return Page.of("opendata/release/programs", view)
                .title(w.say("opendata.programs.title"))
                .nav(DataDesk.NAV)
                .inTeam();
    }

    private ProgramsView.Row row(
            Vouched one, Map<String, Programs.Program> known, boolean writer, Words w) {
        Programs.Program program = known.get(one.client());
        boolean open = one.endedAt() == null;
        return new ProgramsView.Row(
                program == null ? one.client() : program.name(),
                w.say("opendata.programs.answers", keepers.name(one.member())),
                one.endedAt() == null
                        ? w.say("opendata.programs.since", w.dateTime(one.since()))
                        : w.say("opendata.programs.ended", w.dateTime(one.endedAt())),
                open && writer ? one.id().toString() : "");
    }

    private static ProgramsView.Done done(ProgramTable.Step step, Words w) {
        return new ProgramsView.Done(
                w.dateTime(step.at()),
                step.program(),
                w.say("opendata.programs.step." + step.step()),
                DataPaths.room(step.dataset(), w.lang()),
                step.dataset());
    }
}
