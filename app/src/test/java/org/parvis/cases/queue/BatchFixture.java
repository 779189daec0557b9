package org.parvis.cases.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.desk.TestRoster;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;

/** Three agents, files of one body, and what does things in many of them at once. */
final class BatchFixture implements AutoCloseable {
    static final UUID ANNE = Ids.next();
    static final UUID BORIS = Ids.next();
    static final UUID CHLOE = Ids.next();
    static final TestRoster PEOPLE =
            new TestRoster(
                    Map.of(ANNE, "Anne", BORIS, "Boris", CHLOE, "Chloé"),
                    List.of(ANNE, BORIS, CHLOE));

    final CasesFixture cases = new CasesFixture();
    final Set<CaseFileId> asking = new HashSet<>();
    final Distribution distribution = new Distribution(cases.acting);
    final Actor.Agent agent = new Actor.Agent(ANNE, cases.home, Role.AGENT);
    final Batches batches;
    final BatchRun run;

    BatchFixture() {
        FileReminders reminders =
                new FileReminders(
                        cases.scenes, cases.store, cases.work, cases.acting, cases.counts);
        BatchDeeds deeds =
                new BatchDeeds(
                        cases.scenes,
                        cases.store,
                        cases.work,
                        reminders,
                        PEOPLE,
                        (member, file) -> asking.contains(file));
        batches =
                new Batches(
                        cases.scenes,
                        new BatchPlanning(
                                cases.scenes,
                                distribution,
                                PEOPLE,
                                PEOPLE,
                                deeds,
                                reminders,
                                cases.acting),
                        cases.journal(cases.scenes),
                        cases.acting);
        run =
                new BatchRun(
                        cases.scenes,
                        cases.store,
                        cases.work,
                        PEOPLE,
                        distribution,
                        deeds,
                        cases.acting);
    }

    void nobodyHasFiles() {
        asking.clear();
        cases.database.owner().sql("update cases.work_items set open = false").update();
        cases.database.owner().sql("delete from cases.assignment_turns").update();
    }

    static Batches.Wanted reminding(@Nullable LocalDate day, String text) {
        return new Batches.Wanted(Batch.How.REMIND, null, new Batch.Words(text, "", day));
    }

    int reminders() {
        return cases.database
                .owner()
                .sql(
                        """
                        select count(*)::int from cases.work_items
                        where open and remind_on is not null
                        """)
                .query(Integer.class)
                .single();
    }

    static Batches.Wanted wanted(Batch.How how, @Nullable UUID to) {
        return new Batches.Wanted(how, to, Batch.Words.NONE);
    }

    static Batches.Wanted said(Batch.How how, String text, String ground) {
        return new Batches.Wanted(how, null, new Batch.Words(text, ground));
    }

    UUID chosen(List<Receipt> files) {
        return batches.begin(agent, files.stream().map(file -> file.file().id() + "~").toList(), "")
                .orElseThrow();
    }

    List<Receipt> files(int count) {
        List<Receipt> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(cases.open("Lot " + i));
        }
        return files;
    }

    UUID planned(List<Receipt> files, Batch.How how, @Nullable UUID to) {
        List<String> choices = files.stream().map(file -> file.file().id() + "~").toList();
        UUID id = batches.begin(agent, choices, "").orElseThrow();
        assertThat(batches.plan(agent, id, wanted(how, to))).isInstanceOf(Outcome.Ok.class);
        return id;
    }

    void give(List<Receipt> files, Batch.How how, @Nullable UUID to) {
        batches.confirm(agent, planned(files, how, to));
        cases.clock.forward(Batches.TO_UNDO);
        assertThat(run.due()).isEqualTo(1);
    }

    Batches.Shown shown(UUID id) {
        return batches.show(agent, id).orElseThrow();
    }

    List<@Nullable UUID> holders(List<Receipt> files) {
        return files.stream().map(file -> cases.head(file).assignee()).toList();
    }

    @Override
    public void close() {
        cases.close();
    }
}
