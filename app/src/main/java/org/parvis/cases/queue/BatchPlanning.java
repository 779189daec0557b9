package org.parvis.cases.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamUnits;
import org.parvis.catalogue.ProcessDefinition.Routing;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Plans what a batch does with each of its files: who gets it, or what would become of it if the
 * batch were done now.
 */
@Component
class BatchPlanning {
    private static final int LONGEST = 20_000;

    private final Scenes scenes;
    private final Distribution distribution;
    private final TeamRoster roster;
    private final TeamUnits units;
    private final BatchDeeds deeds;
    private final FileReminders reminders;
    private final Acting acting;

    BatchPlanning(
            Scenes scenes,
            Distribution distribution,
            TeamRoster roster,
            TeamUnits units,
            BatchDeeds deeds,
            FileReminders reminders,
            Acting acting) {
        this.scenes = scenes;
        this.distribution = distribution;
        this.roster = roster;
        this.units = units;
        this.deeds = deeds;
        this.reminders = reminders;
        this.acting = acting;
    }

    /** What becomes of each file, with the files as they are now. */
    Outcome<Batch> plan(Actor.Agent agent, UUID id, Batches.Wanted wanted) {
        return wanted(agent, wanted)
                .then(
                        how ->
                                scenes.in(
                                        FileOpenings.scene(agent),
                                        sql ->
                                                BatchTable.find(sql, agent, id)
                                                        .map(
                                                                b ->
                                                                        planned(
                                                                                sql, agent, b, how,
                                                                                wanted))
                                                        .orElseGet(
                                                                () ->
                                                                        Outcome.refused(
                                                                                "cases.refused.unknown"))))
                .map(planned -> gives(wanted) ? planned : foreseen(agent, planned));
    }

    private static boolean gives(Batches.Wanted wanted) {
        Batch.How how = wanted.how();
        return how != null && how.gives();
    }

    private Outcome<Batch.How> wanted(Actor.Agent agent, Batches.Wanted wanted) {
        Batch.How how = wanted.how();
        if (how == null || how == Batch.How.TAKE) {
            return Outcome.refused("team.batch.error.how");
        }
        if (how == Batch.How.GIVE && !colleague(agent, wanted.to())) {
            return Outcome.refused("team.batch.error.to");
        }
        if (how == Batch.How.REMIND) {
            return reminders
                    .wrong(wanted.words().day(), wanted.words().text())
                    .map(why -> Outcome.<Batch.How>refused(why))
                    .orElseGet(() -> Outcome.ok(how));
        }
        if (!how.gives() && wanted.words().text().isBlank()) {
            return Outcome.refused("team.batch.error.text");
        }
        return wanted.words().text().length() > LONGEST
                ? Outcome.refused("team.refused.long", LONGEST)
                : Outcome.ok(how);
    }

    private boolean colleague(Actor.Agent agent, @Nullable UUID member) {
        return roster.colleagues(agent.home(), acting.today()).stream()
                .anyMatch(c -> c.id().equals(member));
    }

    private Outcome<Batch> planned(
            JdbcClient sql, Actor.Agent agent, Batch batch, Batch.How how, Batches.Wanted wanted) {
        List<Batches.Row> rows = Batches.rows(sql, agent, batch.files());
        List<UUID> plan =
                how.gives()
                        ? shared(
                                sql,
                                agent,
                                how,
                                wanted.to(),
                                rows.stream().map(Batches.Row::file).toList())
                        : List.of();
        if (how.gives() && plan.size() < rows.size()) {
            return Outcome.refused("team.batch.error.nobody");
        }
        return Outcome.ok(
                new Batch(
                        batch.id(),
                        Batch.State.PREVIEW,
                        how,
                        how == Batch.How.GIVE ? wanted.to() : null,
                        how.gives() ? Batch.Words.NONE : wanted.words(),
                        rows.stream().map(Batches.Row::file).toList(),
                        rows.stream().map(Batches.Row::lastSeq).toList(),
                        plan,
                        List.of(),
                        List.of(),
                        batch.back(),
                        null));
    }

    /** Tries each file, one transaction each, and takes it back. */
    private Batch foreseen(Actor.Agent agent, Batch batch) {
        List<String> foreseen = new ArrayList<>();
        for (int i = 0; i < batch.files().size(); i++) {
            UUID number = batch.files().get(i);
            Actor.Agent there = agent.in(Batches.home(scenes, agent, number));
            foreseen.add(
                    deeds.foresee(
                            there,
                            new CaseFileId(there.home(), number),
                            batch,
                            batch.seen().get(i)));
        }
        return batch.foreseen(foreseen);
    }

    private List<UUID> shared(
            JdbcClient sql, Actor.Agent agent, Batch.How how, @Nullable UUID to, List<UUID> files) {
        List<UUID> agents = units.agents(agent.home(), units.unit(agent.member()), acting.today());
        return switch (how) {
            case TAKE, ASK, WRITE, EXTEND, REMIND, CLOSE -> List.of();
            case GIVE -> to == null ? List.of() : Collections.nCopies(files.size(), to);
            case IN_TURN ->
                    distribution.share(sql, agent.home(), Routing.How.IN_TURN, agents, files);
            case BY_LOAD ->
                    distribution.share(sql, agent.home(), Routing.How.BY_LOAD, agents, files);
        };
    }
}
