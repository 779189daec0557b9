package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.clocks.FileRules;
import org.parvis.cases.dossier.DocumentHold;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents asked for are kept until the remedies end (A-2.1, s. 52.1). */
class DocumentHoldTests {
    CasesFixture cases;
    FileRules rules;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
        rules =
                new FileRules(
                        cases.services,
                        cases.calendars,
                        cases.acting,
                        CasesFixture.ZONE,
                        cases.said);
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    @Test
    void aPendingRequestHoldsItsDocumentsWithoutADate() {
        Receipt receipt = cases.open("En cours");
        DocumentHold hold = hold(receipt);
        assertThat(hold.why()).isEqualTo(DocumentHold.Why.REQUEST);
        assertThat(hold.until()).isNull();
        assertThat(dispose(receipt)).contains("while the request is pending");
    }

    @Test
    void afterARefusalByLawTheyAreHeldUntilTheLastDayOfTheRemedy() {
        Receipt receipt = refusedByLaw();
        assertThat(hold(receipt).until()).isEqualTo(LocalDate.of(2026, 12, 23));
        close(receipt, 2);
        assertThat(dispose(receipt))
                .contains("Not erased.", "2026-12-23", "A-2.1 s. 52.1")
                .doesNotContain("cases.refused");
        cases.clock.set(Instant.parse("2026-12-23T20:00:00Z"));
        assertThat(cases.disposal.dispose(receipt.file(), "x")).isInstanceOf(Outcome.Refused.class);
        cases.clock.set(Instant.parse("2026-12-24T12:00:00Z"));
        assertThat(dispose(receipt)).startsWith("Erased: ");
    }

    @Test
    void aReviewAskedForHoldsThemUntilSomebodySaysThatItEnded() {
        Receipt receipt = refusedByLaw();
        cases.person
                .act(
                        new Entering(CaseFileTests.invited(receipt), null),
                        (sql, head) ->
                                Outcome.ok(
                                        new ActContent.Contested(
                                                "review", "La Commission", null, null)))
                .orThrow();
        cases.clock.forward(Duration.ofDays(400));
        assertThat(hold(receipt).why()).isEqualTo(DocumentHold.Why.REVIEW);
        assertThat(dispose(receipt)).contains("before the review");
        close(receipt, 3);
        assertThat(dispose(receipt)).startsWith("Erased: ");
    }

    @Test
    void aWithdrawnRequestHoldsNothing() {
        Receipt receipt = cases.open("Retiré");
        cases.person.withdraw(CaseFileTests.invited(receipt), "").orThrow();
        Optional<DocumentHold> held =
                cases.scenes.job(sql -> rules.hold(head(sql, receipt), acts(sql, receipt)));
        assertThat(held).isEmpty();
    }

    private Receipt refusedByLaw() {
        Receipt receipt = cases.open("Sans réponse");
        cases.clock.set(Instant.parse("2026-11-24T12:00:00Z"));
        cases.law.recordAll();
        return receipt;
    }

    private void close(Receipt receipt, int seen) {
        cases.work.close(cases.ask(receipt, seen), "terminé").orThrow();
    }

    private DocumentHold hold(Receipt receipt) {
        return cases.scenes
                .job(sql -> rules.hold(head(sql, receipt), acts(sql, receipt)))
                .orElseThrow();
    }

    private CaseFile head(JdbcClient sql, Receipt receipt) {
        return cases.store.find(sql, receipt.file()).orElseThrow();
    }

    private List<StoredAct> acts(JdbcClient sql, Receipt receipt) {
        return cases.store.acts(sql, receipt.file());
    }

    private String dispose(Receipt receipt) {
        return DisposeCommandTests.dispose(cases, receipt.reference());
    }
}
