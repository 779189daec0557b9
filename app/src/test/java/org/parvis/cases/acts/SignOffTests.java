package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TestServices;
import org.parvis.cases.clocks.ClockKeeping;
import org.parvis.cases.decision.SignOffs;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;

/** The signatures that a prepared decision waits for: in which order, whose, and for how long. */
class SignOffTests {
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

    private static ClockKeeping keeping() {
        return new ClockKeeping(
                cases.scenes, cases.store, cases.acting, cases.services, cases.alone);
    }

    private static List<StoredAct> acts(Receipt receipt) {
        return cases.scenes.job(jobs -> cases.store.acts(jobs, receipt.file()));
    }

    private static SignOffs signOffs(Receipt receipt) {
        return SignOffs.of(TestServices.permit().process(), acts(receipt), CasesFixture.ZONE);
    }

    private static CaseWork.Ask as(Receipt receipt) {
        int seen = cases.head(receipt).lastSeq();
        Actor.Agent other = new Actor.Agent(Ids.next(), cases.home, Role.AGENT);
        return new CaseWork.Ask(other, "Autre", receipt.file(), seen);
    }

    private static Receipt prepared(String title) {
        Receipt receipt = cases.openPermit(title);
        cases.preparation.prepare(cases.ask(receipt, 1), "given", "", List.of()).orThrow();
        return receipt;
    }

    @Test
    void eachLevelIsSignedInItsTurnByOtherHands() {
        Receipt receipt = prepared("Accords");
        assertThat(cases.signing.signOff(cases.ask(receipt, 2), "legal", ""))
                .isEqualTo(Outcome.refused("cases.refused.sameHand"));
        assertThat(cases.signing.signOff(as(receipt), "unit", ""))
                .isEqualTo(Outcome.refused("cases.refused.noSignOff"));
        CaseWork.Ask lawyer = as(receipt);
        cases.signing.signOff(lawyer, "legal", "").orThrow();
        assertThat(signOffs(receipt).allow("fr")).isInstanceOf(Outcome.Refused.class);
        cases.signing.signOff(as(receipt), "unit", "").orThrow();
        assertThat(signOffs(receipt).allow("fr"))
                .as("what is for information blocks nothing")
                .isEqualTo(Outcome.ok(true));
    }

    @Test
    void whatIsSentBackMustBePreparedAgain() {
        Receipt receipt = prepared("Renvoi");
        assertThat(cases.signing.sendBack(as(receipt), "legal", " "))
                .isEqualTo(Outcome.refused("cases.refused.noteMissing"));
        cases.signing.sendBack(as(receipt), "legal", "Citez l'article.").orThrow();
        assertThat(signOffs(receipt).waiting("legal")).isEmpty();
        assertThat(signOffs(receipt).allow("fr")).isInstanceOf(Outcome.Refused.class);
        cases.preparation.prepare(as(receipt), "given", "", List.of()).orThrow();
        assertThat(signOffs(receipt).waiting("legal")).isPresent();
    }

    @Test
    void aSignatureAsleepPassesToWhoDecides() {
        Receipt receipt = prepared("Endormi");
        cases.clock.forward(Duration.ofDays(2));
        assertThat(keeping().escalate()).as("its last day").isZero();
        cases.clock.forward(Duration.ofDays(1));
        assertThat(keeping().escalate()).isEqualTo(1);
        assertThat(acts(receipt).getLast().content())
                .isEqualTo(new SignOffAct.Escalated("legal", LocalDate.of(2026, 11, 4)));
        assertThat(signOffs(receipt).waiting("unit")).as("the next one may sign").isPresent();
    }

    @Test
    void aSignatureAsleepInAFileThatPassedToAnotherBodyPassesToo() {
        Receipt receipt = prepared("Passé");
        cases.database
                .owner()
                .sql(
                        """
                        with item as (
                          update cases.work_items set file_home = home, home = :to
                          where case_file = :file)
                        update cases.case_files set worked_by = :to where id = :file
                        """)
                .param("to", UUID.randomUUID())
                .param("file", receipt.file().id())
                .update();
        cases.clock.forward(Duration.ofDays(3));
        assertThat(keeping().escalate()).isEqualTo(1);
        assertThat(acts(receipt).getLast().content()).isInstanceOf(SignOffAct.Escalated.class);
    }
}
