package org.parvis.cases.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.CaseFileTests;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Outcome;

/** One thing done in many files: tried before, reported after, and what is left alone says why. */
class BatchDeedsTests {
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
    void theSameQuestionIsAskedWhereItMayBeAndWhatIsSkippedSaysWhy() {
        List<Receipt> files = on.files(3);
        on.cases.person.withdraw(CaseFileTests.invited(files.get(1)), "fini").orThrow();
        UUID id = on.chosen(files);
        Batch planned =
                on.batches
                        .plan(on.agent, id, BatchFixture.said(Batch.How.ASK, "Quelle année ?", ""))
                        .orThrow();
        assertThat(planned.foreseen())
                .containsExactly("done", "cases.refused.transition|cases.state.withdrawn", "done");
        assertThat(files)
                .as("a preview writes nothing")
                .noneMatch(file -> on.cases.head(file).state() == State.WAITING_PERSON);
        on.batches.confirm(on.agent, id);
        on.cases.work.note(on.cases.ask(files.get(2), 1), "Entre-temps").orThrow();
        on.cases.clock.forward(Batches.TO_UNDO);
        on.run.due();
        assertThat(on.shown(id).batch().results())
                .containsExactly(
                        "done", "cases.refused.transition|cases.state.withdrawn", "changed");
        assertThat(on.cases.head(files.getFirst()).state()).isEqualTo(State.WAITING_PERSON);
    }

    @Test
    void aFileThatAsksForAReasonIsLeftToItsPageBeforeAndAfter() {
        List<Receipt> files = on.files(2);
        UUID id = on.chosen(files);
        on.asking.add(files.getFirst().file());
        Batch planned =
                on.batches
                        .plan(on.agent, id, BatchFixture.said(Batch.How.ASK, "Quelle année ?", ""))
                        .orThrow();
        assertThat(planned.foreseen()).containsExactly("cases.refused.reasonFirst", "done");
        on.asking.clear();
        on.batches.confirm(on.agent, id);
        on.asking.add(files.getLast().file());
        on.cases.clock.forward(Batches.TO_UNDO);
        on.run.due();
        assertThat(on.shown(id).batch().results())
                .as("what asks since the preview is left alone too")
                .containsExactly("done", "cases.refused.reasonFirst");
        assertThat(on.cases.head(files.getLast()).lastSeq()).isEqualTo(1);
    }

    @Test
    void aTermIsExtendedInEachFileWhereTheLawLetsIt() {
        List<Receipt> files = new ArrayList<>(on.files(1));
        files.add(on.cases.openPermit("Sans prolongation"));
        UUID id = on.chosen(files);
        Batch planned =
                on.batches
                        .plan(
                                on.agent,
                                id,
                                BatchFixture.said(Batch.How.EXTEND, "Beaucoup de pages.", "volume"))
                        .orThrow();
        assertThat(planned.foreseen()).containsExactly("done", "cases.refused.noExtension");
    }

    @Test
    void onlyWhatHasItsAnswerCloses() {
        List<Receipt> files = on.files(2);
        on.cases.person.withdraw(CaseFileTests.invited(files.getFirst()), "fini").orThrow();
        UUID id = on.chosen(files);
        on.batches
                .plan(
                        on.agent,
                        id,
                        BatchFixture.said(Batch.How.CLOSE, "Retirée par la personne", ""))
                .orThrow();
        on.batches.confirm(on.agent, id);
        on.cases.clock.forward(Batches.TO_UNDO);
        on.run.due();
        assertThat(on.cases.head(files.getFirst()).state()).isEqualTo(State.CLOSED);
        assertThat(on.cases.head(files.getLast()).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void aQuestionThatARunCutShortHadAskedIsNotAskedTwice() {
        List<Receipt> files = on.files(1);
        UUID id = on.chosen(files);
        on.batches
                .plan(on.agent, id, BatchFixture.said(Batch.How.ASK, "Quelle année ?", ""))
                .orThrow();
        on.batches.confirm(on.agent, id);
        on.cases.clock.forward(Batches.TO_UNDO);
        on.cases.scenes.job(jobs -> BatchTable.claim(jobs, on.cases.acting.now()));
        on.cases.work.ask(on.cases.ask(files.getFirst(), 1), "Quelle année ?").orThrow();
        on.cases.clock.forward(Duration.ofMinutes(2));
        on.run.due();
        assertThat(on.shown(id).batch().results()).containsExactly("done");
        assertThat(on.cases.head(files.getFirst()).lastSeq()).isEqualTo(2);
    }

    @Test
    void manyAreRemindedOfAtOnceAndWhatIsClosedIsToldBeforeAndAfter() {
        List<Receipt> files = on.files(3);
        on.cases.person.withdraw(CaseFileTests.invited(files.getFirst()), "fini").orThrow();
        LocalDate day = on.cases.acting.today().plusDays(9);
        UUID id = on.chosen(files);
        Batch planned =
                on.batches
                        .plan(on.agent, id, BatchFixture.reminding(day, "Relire l'avis"))
                        .orThrow();
        assertThat(planned.foreseen().getFirst()).startsWith("cases.refused.transition|");
        assertThat(planned.foreseen().subList(1, 3)).containsExactly("done", "done");
        assertThat(on.reminders()).as("nothing is written before").isZero();
        on.batches.confirm(on.agent, id);
        on.cases.clock.forward(Batches.TO_UNDO);
        on.run.due();
        assertThat(on.shown(id).batch().results()).isEqualTo(planned.foreseen());
        assertThat(on.reminders()).isEqualTo(2);
    }

    @Test
    void remindersThatAreUndoneInTimeLeaveNoTrace() {
        List<Receipt> files = on.files(2);
        UUID id = on.chosen(files);
        on.batches
                .plan(
                        on.agent,
                        id,
                        BatchFixture.reminding(on.cases.acting.today().plusDays(1), "Relire"))
                .orThrow();
        on.batches.confirm(on.agent, id);
        on.batches.undo(on.agent, id).orThrow();
        on.cases.clock.forward(Batches.TO_UNDO);
        assertThat(on.run.due()).isZero();
        assertThat(files).allMatch(file -> on.cases.head(file).lastSeq() == 1);
    }

    @Test
    void aDayThatIsNoDayToComeIsRefusedAtOnceAndOneThatPassedMeanwhileInTheReport() {
        LocalDate today = on.cases.acting.today();
        UUID id = on.chosen(on.files(1));
        for (LocalDate day :
                new @Nullable LocalDate[] {null, today, today.minusDays(1), LocalDate.MAX}) {
            assertThat(on.batches.plan(on.agent, id, BatchFixture.reminding(day, "Relire")))
                    .as("" + day)
                    .isEqualTo(Outcome.refused("cases.refused.reminderDay", 5));
        }
        assertThat(
                        on.batches.plan(
                                on.agent,
                                id,
                                BatchFixture.reminding(today.plusDays(1), "x".repeat(201))))
                .isEqualTo(Outcome.refused("cases.refused.reminderText", 200));
        on.batches
                .plan(on.agent, id, BatchFixture.reminding(today.plusDays(1), "Relire"))
                .orThrow();
        on.batches.confirm(on.agent, id);
        on.cases.clock.forward(Duration.ofDays(2));
        on.run.due();
        assertThat(on.shown(id).batch().results()).containsExactly("cases.refused.reminderDay|5");
    }

    @Test
    void aReminderThatARunCutShortHadSetIsNotSetTwice() {
        List<Receipt> files = on.files(1);
        LocalDate day = on.cases.acting.today().plusDays(3);
        UUID id = on.chosen(files);
        on.batches.plan(on.agent, id, BatchFixture.reminding(day, "Relire")).orThrow();
        on.batches.confirm(on.agent, id);
        on.cases.clock.forward(Batches.TO_UNDO);
        on.cases.scenes.job(jobs -> BatchTable.claim(jobs, on.cases.acting.now()));
        new FileReminders(
                        on.cases.scenes,
                        on.cases.store,
                        on.cases.work,
                        on.cases.acting,
                        on.cases.counts)
                .set(on.cases.ask(files.getFirst(), 1), day, "Relire")
                .orThrow();
        on.cases.clock.forward(Duration.ofMinutes(2));
        on.run.due();
        assertThat(on.shown(id).batch().results()).containsExactly("done");
        assertThat(on.cases.head(files.getFirst()).lastSeq()).isEqualTo(2);
    }
}
