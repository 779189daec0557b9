package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.ProcessDefinition.Routing;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;

/** Files given several at once, by hand, in turn and by load, and by the service's rule. */
class BatchTests {
    private static final UUID ANNE = Ids.next();
    private static final UUID BORIS = Ids.next();
    private static final UUID CHLOE = Ids.next();
    private static final TestRoster PEOPLE =
            new TestRoster(
                    Map.of(ANNE, "Anne", BORIS, "Boris", CHLOE, "Chloé"),
                    List.of(ANNE, BORIS, CHLOE));

    private static final Set<CaseFileId> ASKING = new HashSet<>();

    private static CasesFixture cases;
    private static Distribution distribution;
    private static Batches batches;
    private static BatchRun run;
    private Actor.Agent agent;

    @BeforeAll
    static void start() {
        cases = new CasesFixture();
        distribution = new Distribution(cases.acting);
        FileReminders reminders =
                new FileReminders(cases.scenes, cases.store, cases.work, cases.acting);
        BatchDeeds deeds =
                new BatchDeeds(
                        cases.scenes,
                        cases.store,
                        cases.work,
                        reminders,
                        PEOPLE,
                        (member, file) -> ASKING.contains(file));
        batches =
                new Batches(
                        cases.scenes,
                        distribution,
                        PEOPLE,
                        PEOPLE,
                        cases.journal(cases.scenes),
                        deeds,
                        reminders,
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

    @AfterAll
    static void stop() {
        cases.close();
    }

    @BeforeEach
    void nobodyHasFiles() {
        ASKING.clear();
        agent = new Actor.Agent(ANNE, cases.home, Role.AGENT);
        cases.database.owner().sql("update cases.work_items set open = false").update();
        cases.database.owner().sql("delete from cases.assignment_turns").update();
    }

    @Test
    void nothingIsWrittenBeforeTenSecondsAndUndoingLeavesNoTrace() {
        List<Receipt> files = files(2);
        UUID id = planned(files, Batch.How.GIVE, BORIS);
        assertThat(batches.confirm(agent, id)).isInstanceOf(Outcome.Ok.class);
        cases.clock.forward(Duration.ofSeconds(9));
        assertThat(run.due()).isZero();
        assertThat(batches.undo(agent, id)).isInstanceOf(Outcome.Ok.class);
        cases.clock.forward(Duration.ofMinutes(1));
        assertThat(run.due()).isZero();
        assertThat(files).allSatisfy(file -> assertThat(cases.head(file).lastSeq()).isEqualTo(1));
    }

    @Test
    void whatWasPlannedIsDoneAndReported() {
        List<Receipt> files = files(3);
        UUID id = planned(files, Batch.How.GIVE, BORIS);
        cases.work.assign(new CaseWork.Ask(agent, "Anne", files.get(1).file(), 1), CHLOE, "Chloé");
        batches.confirm(agent, id);
        cases.clock.forward(Batches.TO_UNDO);
        assertThat(run.due()).isEqualTo(1);
        assertThat(shown(id).batch().state()).isEqualTo(Batch.State.DONE);
        assertThat(shown(id).batch().results()).containsExactly("done", "changed", "done");
        assertThat(holders(files)).containsExactly(BORIS, CHLOE, BORIS);
        assertThat(batches.undo(agent, id)).isInstanceOf(Outcome.Refused.class);
        assertThat(batches.confirm(agent, id)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aRunThatWasCutShortGoesOnAndGivesNoFileTwice() {
        List<Receipt> files = files(2);
        UUID id = planned(files, Batch.How.GIVE, BORIS);
        batches.confirm(agent, id);
        cases.clock.forward(Batches.TO_UNDO);
        cases.scenes.job(jobs -> BatchTable.claim(jobs, cases.acting.now()));
        cases.work.assign(
                new CaseWork.Ask(agent, "Anne", files.getFirst().file(), 1), BORIS, "Boris");
        assertThat(run.due()).isZero();
        cases.clock.forward(Duration.ofMinutes(2));
        assertThat(run.due()).isEqualTo(1);
        assertThat(shown(id).batch().results()).containsExactly("done", "done");
        assertThat(files).allSatisfy(file -> assertThat(cases.head(file).lastSeq()).isEqualTo(2));
    }

    @Test
    void inTurnWhoWaitedLongestComesFirst() {
        give(files(2), Batch.How.IN_TURN, null);
        List<Receipt> next = files(3);
        give(next, Batch.How.IN_TURN, null);
        assertThat(holders(next)).containsExactly(CHLOE, ANNE, BORIS);
    }

    @Test
    void byLoadWhoHasFewestOpenFilesComesFirst() {
        give(files(3), Batch.How.GIVE, ANNE);
        give(files(1), Batch.How.GIVE, BORIS);
        List<Receipt> next = files(4);
        give(next, Batch.How.BY_LOAD, null);
        assertThat(holders(next)).containsExactly(CHLOE, BORIS, CHLOE, BORIS);
    }

    @Test
    void aStrangersBatchIsNotThere() {
        UUID id = planned(files(1), Batch.How.GIVE, BORIS);
        Actor.Agent other = new Actor.Agent(BORIS, cases.home, Role.AGENT);
        assertThat(batches.show(other, id)).isEmpty();
        assertThat(batches.confirm(other, id)).isInstanceOf(Outcome.Refused.class);
        assertThat(batches.begin(agent, List.of("nonsense", Ids.next() + "~"), "")).isEmpty();
        assertThat(batches.plan(agent, id, wanted(Batch.How.GIVE, Ids.next())))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theServicesRuleGivesNewFilesAndLeavesTakenOnesAlone() {
        Receipt taken = cases.open("Prise avant");
        cases.work.assign(cases.ask(taken, 1), CHLOE, "Chloé");
        List<Receipt> files = files(3);
        Router.Rule byLoad =
                new Router.Rule(
                        new Routing(null, Routing.How.BY_LOAD), answers -> Optional.empty());
        cases.feed(
                        new Router(
                                cases.store,
                                cases.acting,
                                (service, version) -> Optional.of(byLoad),
                                PEOPLE,
                                PEOPLE,
                                distribution))
                .drain();
        assertThat(cases.head(taken).assignee()).isEqualTo(CHLOE);
        assertThat(holders(files)).contains(ANNE, BORIS);
        assertThat(files)
                .allSatisfy(
                        file -> assertThat(cases.head(file).state()).isEqualTo(State.IN_REVIEW));
    }

    @Test
    void takingIsUndoneForTenSecondsAndStealsNothing() {
        List<Receipt> files = files(2);
        List<String> choices = files.stream().map(file -> file.file().id() + "~").toList();
        cases.work.assign(cases.ask(files.getLast(), 1), CHLOE, "Chloé");
        Batches.Taking taking = batches.take(agent, choices, "?view=nobody");
        assertThat(taking.taken()).isEqualTo(1);
        assertThat(taking.missed()).isEqualTo(1);
        batches.undo(agent, Objects.requireNonNull(taking.batch())).orThrow();
        cases.clock.forward(Duration.ofMinutes(1));
        assertThat(run.due()).isZero();
        assertThat(holders(files)).containsExactly(null, CHLOE);
        assertThat(cases.head(files.getFirst()).lastSeq()).isEqualTo(1);
    }

    @Test
    void whoeverTakesAFileAndWorksInItAtOnceHasIt() {
        Receipt file = cases.open("Pris et lu");
        batches.take(agent, List.of(file.file().id() + "~"), "");
        cases.work.note(cases.ask(file, 1), "Lu tout de suite").orThrow();
        cases.clock.forward(Batches.TO_UNDO);
        run.due();
        assertThat(cases.head(file).assignee()).isEqualTo(ANNE);
    }

    @Test
    void theSameQuestionIsAskedWhereItMayBeAndWhatIsSkippedSaysWhy() {
        List<Receipt> files = files(3);
        cases.person.withdraw(CaseFileTests.invited(files.get(1)), "fini").orThrow();
        UUID id = chosen(files);
        Batch planned =
                batches.plan(agent, id, said(Batch.How.ASK, "Quelle année ?", "")).orThrow();
        assertThat(planned.foreseen())
                .containsExactly("done", "cases.refused.transition|cases.state.withdrawn", "done");
        assertThat(files)
                .as("a preview writes nothing")
                .noneMatch(file -> cases.head(file).state() == State.WAITING_PERSON);
        batches.confirm(agent, id);
        cases.work.note(cases.ask(files.get(2), 1), "Entre-temps").orThrow();
        cases.clock.forward(Batches.TO_UNDO);
        run.due();
        assertThat(shown(id).batch().results())
                .containsExactly(
                        "done", "cases.refused.transition|cases.state.withdrawn", "changed");
        assertThat(cases.head(files.getFirst()).state()).isEqualTo(State.WAITING_PERSON);
    }

    @Test
    void aFileThatAsksForAReasonIsLeftToItsPageBeforeAndAfter() {
        List<Receipt> files = files(2);
        UUID id = chosen(files);
        ASKING.add(files.getFirst().file());
        Batch planned =
                batches.plan(agent, id, said(Batch.How.ASK, "Quelle année ?", "")).orThrow();
        assertThat(planned.foreseen()).containsExactly("cases.refused.reasonFirst", "done");
        ASKING.clear();
        batches.confirm(agent, id);
        ASKING.add(files.getLast().file());
        cases.clock.forward(Batches.TO_UNDO);
        run.due();
        assertThat(shown(id).batch().results())
                .as("what asks since the preview is left alone too")
                .containsExactly("done", "cases.refused.reasonFirst");
        assertThat(cases.head(files.getLast()).lastSeq()).isEqualTo(1);
    }

    @Test
    void aTermIsExtendedInEachFileWhereTheLawLetsIt() {
        List<Receipt> files = new ArrayList<>(files(1));
        files.add(cases.openPermit("Sans prolongation"));
        UUID id = chosen(files);
        Batch planned =
                batches.plan(agent, id, said(Batch.How.EXTEND, "Beaucoup de pages.", "volume"))
                        .orThrow();
        assertThat(planned.foreseen()).containsExactly("done", "cases.refused.noExtension");
    }

    @Test
    void onlyWhatHasItsAnswerCloses() {
        List<Receipt> files = files(2);
        cases.person.withdraw(CaseFileTests.invited(files.getFirst()), "fini").orThrow();
        UUID id = chosen(files);
        batches.plan(agent, id, said(Batch.How.CLOSE, "Retirée par la personne", "")).orThrow();
        batches.confirm(agent, id);
        cases.clock.forward(Batches.TO_UNDO);
        run.due();
        assertThat(cases.head(files.getFirst()).state()).isEqualTo(State.CLOSED);
        assertThat(cases.head(files.getLast()).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void aQuestionThatARunCutShortHadAskedIsNotAskedTwice() {
        List<Receipt> files = files(1);
        UUID id = chosen(files);
        batches.plan(agent, id, said(Batch.How.ASK, "Quelle année ?", "")).orThrow();
        batches.confirm(agent, id);
        cases.clock.forward(Batches.TO_UNDO);
        cases.scenes.job(jobs -> BatchTable.claim(jobs, cases.acting.now()));
        cases.work.ask(cases.ask(files.getFirst(), 1), "Quelle année ?").orThrow();
        cases.clock.forward(Duration.ofMinutes(2));
        run.due();
        assertThat(shown(id).batch().results()).containsExactly("done");
        assertThat(cases.head(files.getFirst()).lastSeq()).isEqualTo(2);
    }

    @Test
    void manyAreRemindedOfAtOnceAndWhatIsClosedIsToldBeforeAndAfter() {
        List<Receipt> files = files(3);
        cases.person.withdraw(CaseFileTests.invited(files.getFirst()), "fini").orThrow();
        LocalDate day = cases.acting.today().plusDays(9);
        UUID id = chosen(files);
        Batch planned = batches.plan(agent, id, reminding(day, "Relire l'avis")).orThrow();
        assertThat(planned.foreseen().getFirst()).startsWith("cases.refused.transition|");
        assertThat(planned.foreseen().subList(1, 3)).containsExactly("done", "done");
        assertThat(reminders()).as("nothing is written before").isZero();
        batches.confirm(agent, id);
        cases.clock.forward(Batches.TO_UNDO);
        run.due();
        assertThat(shown(id).batch().results()).isEqualTo(planned.foreseen());
        assertThat(reminders()).isEqualTo(2);
    }

    @Test
    void remindersThatAreUndoneInTimeLeaveNoTrace() {
        List<Receipt> files = files(2);
        UUID id = chosen(files);
        batches.plan(agent, id, reminding(cases.acting.today().plusDays(1), "Relire")).orThrow();
        batches.confirm(agent, id);
        batches.undo(agent, id).orThrow();
        cases.clock.forward(Batches.TO_UNDO);
        assertThat(run.due()).isZero();
        assertThat(files).allMatch(file -> cases.head(file).lastSeq() == 1);
    }

    @Test
    void aDayThatIsNoDayToComeIsRefusedAtOnceAndOneThatPassedMeanwhileInTheReport() {
        LocalDate today = cases.acting.today();
        UUID id = chosen(files(1));
        for (LocalDate day :
                new @Nullable LocalDate[] {null, today, today.minusDays(1), LocalDate.MAX}) {
            assertThat(batches.plan(agent, id, reminding(day, "Relire")))
                    .as("" + day)
                    .isEqualTo(Outcome.refused("cases.refused.reminderDay", 5));
        }
        assertThat(batches.plan(agent, id, reminding(today.plusDays(1), "x".repeat(201))))
                .isEqualTo(Outcome.refused("cases.refused.reminderText", 200));
        batches.plan(agent, id, reminding(today.plusDays(1), "Relire")).orThrow();
        batches.confirm(agent, id);
        cases.clock.forward(Duration.ofDays(2));
        run.due();
        assertThat(shown(id).batch().results()).containsExactly("cases.refused.reminderDay|5");
    }

    @Test
    void aReminderThatARunCutShortHadSetIsNotSetTwice() {
        List<Receipt> files = files(1);
        LocalDate day = cases.acting.today().plusDays(3);
        UUID id = chosen(files);
        batches.plan(agent, id, reminding(day, "Relire")).orThrow();
        batches.confirm(agent, id);
        cases.clock.forward(Batches.TO_UNDO);
        cases.scenes.job(jobs -> BatchTable.claim(jobs, cases.acting.now()));
        new FileReminders(cases.scenes, cases.store, cases.work, cases.acting)
                .set(cases.ask(files.getFirst(), 1), day, "Relire")
                .orThrow();
        cases.clock.forward(Duration.ofMinutes(2));
        run.due();
        assertThat(shown(id).batch().results()).containsExactly("done");
        assertThat(cases.head(files.getFirst()).lastSeq()).isEqualTo(2);
    }

    private static Batches.Wanted reminding(@Nullable LocalDate day, String text) {
        return new Batches.Wanted(Batch.How.REMIND, null, new Batch.Words(text, "", day));
    }

    private static int reminders() {
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

    private static Batches.Wanted wanted(Batch.How how, @Nullable UUID to) {
        return new Batches.Wanted(how, to, Batch.Words.NONE);
    }

    private static Batches.Wanted said(Batch.How how, String text, String ground) {
        return new Batches.Wanted(how, null, new Batch.Words(text, ground));
    }

    private UUID chosen(List<Receipt> files) {
        return batches.begin(agent, files.stream().map(file -> file.file().id() + "~").toList(), "")
                .orElseThrow();
    }

    private static List<Receipt> files(int count) {
        List<Receipt> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(cases.open("Lot " + i));
        }
        return files;
    }

    private UUID planned(List<Receipt> files, Batch.How how, @Nullable UUID to) {
        List<String> choices = files.stream().map(file -> file.file().id() + "~").toList();
        UUID id = batches.begin(agent, choices, "").orElseThrow();
        assertThat(batches.plan(agent, id, wanted(how, to))).isInstanceOf(Outcome.Ok.class);
        return id;
    }

    private void give(List<Receipt> files, Batch.How how, @Nullable UUID to) {
        batches.confirm(agent, planned(files, how, to));
        cases.clock.forward(Batches.TO_UNDO);
        assertThat(run.due()).isEqualTo(1);
    }

    private Batches.Shown shown(UUID id) {
        return batches.show(agent, id).orElseThrow();
    }

    private static List<@Nullable UUID> holders(List<Receipt> files) {
        return files.stream().map(file -> cases.head(file).assignee()).toList();
    }
}
