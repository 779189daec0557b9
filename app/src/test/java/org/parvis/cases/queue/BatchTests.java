package org.parvis.cases.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.cases.queue.BatchFixture.ANNE;
import static org.parvis.cases.queue.BatchFixture.BORIS;
import static org.parvis.cases.queue.BatchFixture.CHLOE;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.ProcessDefinition.Routing;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;

/** Files given several at once, by hand, in turn and by load, and by the service's rule. */
class BatchTests {
    private static BatchFixture on;

    @BeforeAll
    static void start() {
        on = new BatchFixture();
    }

    @AfterAll
    static void stop() {
        on.close();
    }

    @BeforeEach
    void nobodyHasFiles() {
        on.nobodyHasFiles();
    }

    @Test
    void nothingIsWrittenBeforeTenSecondsAndUndoingLeavesNoTrace() {
        List<Receipt> files = on.files(2);
        UUID id = on.planned(files, Batch.How.GIVE, BORIS);
        assertThat(on.batches.confirm(on.agent, id)).isInstanceOf(Outcome.Ok.class);
        on.cases.clock.forward(Duration.ofSeconds(9));
        assertThat(on.run.due()).isZero();
        assertThat(on.batches.undo(on.agent, id)).isInstanceOf(Outcome.Ok.class);
        on.cases.clock.forward(Duration.ofMinutes(1));
        assertThat(on.run.due()).isZero();
        assertThat(files)
                .allSatisfy(file -> assertThat(on.cases.head(file).lastSeq()).isEqualTo(1));
    }

    @Test
    void whatWasPlannedIsDoneAndReported() {
        List<Receipt> files = on.files(3);
        UUID id = on.planned(files, Batch.How.GIVE, BORIS);
        on.cases.work.assign(
                new CaseWork.Ask(on.agent, "Anne", files.get(1).file(), 1), CHLOE, "Chloé");
        on.batches.confirm(on.agent, id);
        on.cases.clock.forward(Batches.TO_UNDO);
        assertThat(on.run.due()).isEqualTo(1);
        assertThat(on.shown(id).batch().state()).isEqualTo(Batch.State.DONE);
        assertThat(on.shown(id).batch().results()).containsExactly("done", "changed", "done");
        assertThat(on.holders(files)).containsExactly(BORIS, CHLOE, BORIS);
        assertThat(on.batches.undo(on.agent, id)).isInstanceOf(Outcome.Refused.class);
        assertThat(on.batches.confirm(on.agent, id)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aRunThatWasCutShortGoesOnAndGivesNoFileTwice() {
        List<Receipt> files = on.files(2);
        UUID id = on.planned(files, Batch.How.GIVE, BORIS);
        on.batches.confirm(on.agent, id);
        on.cases.clock.forward(Batches.TO_UNDO);
        on.cases.scenes.job(jobs -> BatchTable.claim(jobs, on.cases.acting.now()));
        on.cases.work.assign(
                new CaseWork.Ask(on.agent, "Anne", files.getFirst().file(), 1), BORIS, "Boris");
        assertThat(on.run.due()).isZero();
        on.cases.clock.forward(Duration.ofMinutes(2));
        assertThat(on.run.due()).isEqualTo(1);
        assertThat(on.shown(id).batch().results()).containsExactly("done", "done");
        assertThat(files)
                .allSatisfy(file -> assertThat(on.cases.head(file).lastSeq()).isEqualTo(2));
    }

    @Test
    void inTurnWhoWaitedLongestComesFirst() {
        on.give(on.files(2), Batch.How.IN_TURN, null);
        List<Receipt> next = on.files(3);
        on.give(next, Batch.How.IN_TURN, null);
        assertThat(on.holders(next)).containsExactly(CHLOE, ANNE, BORIS);
    }

    @Test
    void byLoadWhoHasFewestOpenFilesComesFirst() {
        on.give(on.files(3), Batch.How.GIVE, ANNE);
        on.give(on.files(1), Batch.How.GIVE, BORIS);
        List<Receipt> next = on.files(4);
        on.give(next, Batch.How.BY_LOAD, null);
        assertThat(on.holders(next)).containsExactly(CHLOE, BORIS, CHLOE, BORIS);
    }

    @Test
    void byLoadCountsWhatEachReallyHasOnceTheFilesAreMoved() {
        List<Receipt> moved = on.files(9);
        on.give(moved, Batch.How.GIVE, ANNE);
        on.give(on.files(1), Batch.How.GIVE, BORIS);
        on.give(on.files(2), Batch.How.GIVE, CHLOE);
        on.give(moved, Batch.How.BY_LOAD, null);
        assertThat(on.holders(moved).stream().filter(ANNE::equals)).hasSize(4);
        assertThat(on.holders(moved).stream().filter(BORIS::equals)).hasSize(3);
        assertThat(on.holders(moved).stream().filter(CHLOE::equals)).hasSize(2);
    }

    @Test
    void aStrangersBatchIsNotThere() {
        UUID id = on.planned(on.files(1), Batch.How.GIVE, BORIS);
        Actor.Agent other = new Actor.Agent(BORIS, on.cases.home, Role.AGENT);
        assertThat(on.batches.show(other, id)).isEmpty();
        assertThat(on.batches.confirm(other, id)).isInstanceOf(Outcome.Refused.class);
        assertThat(on.batches.begin(on.agent, List.of("nonsense", Ids.next() + "~"), "")).isEmpty();
        assertThat(on.batches.plan(on.agent, id, BatchFixture.wanted(Batch.How.GIVE, Ids.next())))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theServicesRuleGivesNewFilesAndLeavesTakenOnesAlone() {
        Receipt taken = on.cases.open("Prise avant");
        on.cases.work.assign(on.cases.ask(taken, 1), CHLOE, "Chloé");
        List<Receipt> files = on.files(3);
        Router.Rule byLoad =
                new Router.Rule(
                        new Routing(null, Routing.How.BY_LOAD), answers -> Optional.empty());
        on.cases
                .feed(
                        new Router(
                                on.cases.store,
                                on.cases.acting,
                                (service, version) -> Optional.of(byLoad),
                                BatchFixture.PEOPLE,
                                BatchFixture.PEOPLE,
                                on.distribution))
                .drain();
        assertThat(on.cases.head(taken).assignee()).isEqualTo(CHLOE);
        assertThat(on.holders(files)).contains(ANNE, BORIS);
        assertThat(files)
                .allSatisfy(
                        file -> assertThat(on.cases.head(file).state()).isEqualTo(State.IN_REVIEW));
    }

    @Test
    void takingIsUndoneForTenSecondsAndStealsNothing() {
        List<Receipt> files = on.files(2);
        List<String> choices = files.stream().map(file -> file.file().id() + "~").toList();
        on.cases.work.assign(on.cases.ask(files.getLast(), 1), CHLOE, "Chloé");
        Batches.Taking taking = on.batches.take(on.agent, choices, "?view=nobody");
        assertThat(taking.taken()).isEqualTo(1);
        assertThat(taking.missed()).isEqualTo(1);
        on.batches.undo(on.agent, Objects.requireNonNull(taking.batch())).orThrow();
        on.cases.clock.forward(Duration.ofMinutes(1));
        assertThat(on.run.due()).isZero();
        assertThat(on.holders(files)).containsExactly(null, CHLOE);
        assertThat(on.cases.head(files.getFirst()).lastSeq()).isEqualTo(1);
    }

    @Test
    void whoeverTakesAFileAndWorksInItAtOnceHasIt() {
        Receipt file = on.cases.open("Pris et lu");
        on.batches.take(on.agent, List.of(file.file().id() + "~"), "");
        on.cases.work.note(on.cases.ask(file, 1), "Lu tout de suite").orThrow();
        on.cases.clock.forward(Batches.TO_UNDO);
        on.run.due();
        assertThat(on.cases.head(file).assignee()).isEqualTo(ANNE);
    }
}
