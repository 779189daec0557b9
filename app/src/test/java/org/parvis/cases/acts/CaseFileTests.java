package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;

public class CaseFileTests {
    static CasesFixture cases;

    @BeforeAll
    static void start() {
        cases = new CasesFixture();
    }

    @AfterAll
    static void stop() {
        cases.close();
    }

    @BeforeEach
    void aMondayOfNovember() {
        cases.clock.set(Instant.parse("2026-11-02T15:00:00Z"));
    }

    @Test
    void aReceiptPromisesTheLastDayOfTheTerm() {
        Receipt receipt = cases.open("Contrat de déneigement");
        assertThat(receipt.promises()).hasSize(1);
        // 20 civil days after November 2 is Sunday the 22nd: the term moves to Monday.
        assertThat(receipt.promises().getFirst().due()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(cases.head(receipt).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void whatAPersonWroteIsStoredOnlySealed() {
        Receipt receipt = cases.open("Mot-témoin-Zyxw");
        String stored =
                cases.database
                        .owner()
                        .sql(
                                "select encode(sealed, 'escape') from cases.payloads where case_file = ?")
                        .param(receipt.file().id())
                        .query(String.class)
                        .single();
        assertThat(stored).doesNotContain("Zyxw").doesNotContain("Camille");
    }

    @Test
    void anAgentTakesAsksAndThePersonAnswers() {
        Receipt receipt = cases.open("Rapports d'inspection");
        cases.work.assign(cases.ask(receipt, 1), cases.agent.member(), "A. B.").orThrow();
        CaseFile asked = cases.work.ask(cases.ask(receipt, 2), "Quelle année ?").orThrow();
        assertThat(asked.state()).isEqualTo(State.WAITING_PERSON);
        CaseFile answered = cases.person.answer(invited(receipt), "2025").orThrow();
        assertThat(answered.state()).isEqualTo(State.IN_REVIEW);
        assertThat(answered.dueOn())
                .as("a question does not stop this clock")
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aTermIsExtendedOnceOnAnAdmittedGround() {
        Receipt receipt = cases.open("Courriels");
        assertThat(cases.work.extend(cases.ask(receipt, 1), "because", ""))
                .isInstanceOf(Outcome.Refused.class);
        CaseFile extended =
                cases.work.extend(cases.ask(receipt, 1), "volume", "Beaucoup").orThrow();
        assertThat(extended.dueOn()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(cases.work.extend(cases.ask(receipt, 2), "volume", "Encore"))
                .isEqualTo(Outcome.refused("cases.refused.extendedOnce"));
    }

    @Test
    void afterTheTermNothingIsLeftToExtend() {
        Receipt receipt = cases.open("Trop tard");
        cases.clock.forward(Duration.ofDays(25));
        assertThat(cases.work.extend(cases.ask(receipt, 1), "volume", ""))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theLawRefusesByItselfWhenTheTermEndsAndTheFileStaysOpen() {
        Receipt receipt = cases.open("Sans réponse");
        cases.clock.set(Instant.parse("2026-11-24T04:59:00Z"));
        cases.law.recordAll();
        assertThat(cases.head(receipt).state())
                .as("the term ends at 24:00 in Québec")
                .isEqualTo(State.RECEIVED);
        cases.clock.set(Instant.parse("2026-11-24T05:00:00Z"));
        cases.law.recordAll();
        CaseFile head = cases.head(receipt);
        assertThat(head.state()).isEqualTo(State.DEEMED);
        assertThat(head.state().open()).isTrue();
        ClockAct.Effected effected =
                (ClockAct.Effected)
                        cases.scenes
                                .job(jobs -> cases.store.content(jobs, receipt.file(), 2))
                                .orElseThrow();
        assertThat(effected.endedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(effected.remedyUntil()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(cases.law.recordAll()).as("recorded once").isZero();
    }

    @Test
    void aThirdPartyHasALedgerOfItsOwnAndSilenceIsConsent() {
        Receipt receipt = cases.open("Soumission d'une entreprise");
        CaseFile notified =
                cases.thirdParties.inform(cases.ask(receipt, 1), "Entreprise N.").orThrow();
        assertThat(notified.state()).isEqualTo(State.WAITING_THIRD_PARTY);
        cases.clock.forward(Duration.ofDays(25));
        cases.law.recordAll();
        CaseFile head = cases.head(receipt);
        assertThat(head.state()).isEqualTo(State.IN_REVIEW);
        assertThat(head.dueOn())
                .as("fifteen days from their silence")
                .isEqualTo(LocalDate.of(2026, 12, 8));
    }

    @Test
    void ofTwoAgentsOnOneFileOneWinsAndTheOtherIsTold() throws Exception {
        Receipt receipt = cases.open("Deux agents");
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome<CaseFile>> write =
                    () -> cases.work.write(cases.ask(receipt, 1), Writing.of("Bonjour"));
            List<Future<Outcome<CaseFile>>> results = both.invokeAll(List.of(write, write));
            List<Outcome<CaseFile>> outcomes = List.of(results.get(0).get(), results.get(1).get());
            assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Ok).hasSize(1);
            assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Refused).hasSize(1);
        }
    }

    @Test
    void anotherBodySeesNothingOfTheFile() {
        Receipt receipt = cases.open("Cloison");
        Scene stranger = new MemberScene.Agent(new Home(Ids.next()), Ids.next());
        assertThat(
                        cases.scenes.<Boolean>in(
                                stranger, sql -> cases.store.find(sql, receipt.file()).isPresent()))
                .isFalse();
        assertThat(
                        cases.scenes.<Boolean>in(
                                stranger, sql -> cases.store.acts(sql, receipt.file()).isEmpty()))
                .isTrue();
    }

    @Test
    void aWrongCodeOpensNothing() {
        Receipt receipt = cases.open("Code");
        Scene wrong = new FileScene.Invited(receipt.reference(), SecretCode.next().hash());
        assertThat(cases.person.answer(wrong, "x"))
                .isEqualTo(Outcome.refused("cases.refused.unknown"));
    }

    @Test
    void theHeadCanBeRebuiltFromTheActs() {
        Receipt receipt = cases.open("Reconstruire");
        cases.work.assign(cases.ask(receipt, 1), cases.agent.member(), "A. B.").orThrow();
        cases.work.extend(cases.ask(receipt, 2), "volume", "Beaucoup").orThrow();
        CaseFile stored = cases.head(receipt);
        List<StoredAct> acts = cases.scenes.job(jobs -> cases.store.acts(jobs, receipt.file()));
        CaseFile rebuilt = Heads.replay(acts, receipt.reference(), CasesFixture.ZONE);
        assertThat(rebuilt).usingRecursiveComparison().isEqualTo(stored);
    }

    public static Scene invited(Receipt receipt) {
        return new FileScene.Invited(receipt.reference(), SecretCode.typed(receipt.code()).hash());
    }
}
