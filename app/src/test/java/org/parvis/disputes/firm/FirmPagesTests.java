package org.parvis.disputes.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.admission.KeptCodes;
import org.parvis.disputes.AtTable;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.TableForms;
import org.parvis.disputes.seats.SeatTurns;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever proved an address sees all disputes to which it was invited, and no other. */
@ProgramTest
class FirmPagesTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired SqlCounter.OfProgram statements;

    private DisputeTables tables;
    private DisputeTables.Open first;
    private DisputeTables.Open second;
    private Browser merchant;
    private ProofForms proofs;

    @BeforeEach
    void two() throws Exception {
        tables = new DisputeTables(mvc, program);
        first = tables.open();
        second = again();
        proofs = new ProofForms(program);
        merchant = proofs.proves(first.merchant(), first, first.merchant);
        tables.drain();
    }

    /** Another one with the same merchant. */
    private DisputeTables.Open again() {
        return tables.open("Meubles Fictifs", Map.of("merchant_email", first.merchant));
    }

    private Browser all(Browser who) throws Exception {
        return who.open(first.path + "/tous");
    }

    @Test
    void allOfOneAddressAreThereWhatIsDueFirstAndEachOpensWithOnePress() throws Exception {
        TableForms.offers(merchant, first.path, "860");
        tables.drain();
        assertThat(merchant.open(first.path).page().select("a[href$='/tous']")).hasSize(1);
        assertThat(all(merchant).text())
                .contains("Un différend vous attend")
                .containsSubsequence(
                        "À vous de répondre, au plus tard le",
                        second.receipt.reference(),
                        "Rien à faire pour vous",
                        first.receipt.reference());
        String path = first.path + "/tous";
        merchant.submit(path, "other", second.receipt.reference());
        assertThat(merchant.location()).isEqualTo(second.path);
        assertThat(merchant.follow().status()).isEqualTo(200);
        assertThat(merchant.open(first.path).status()).isEqualTo(200);
    }

    @Test
    void anotherAddressSeesNoneOfThemAndOpensNone() throws Exception {
        DisputeTables.Open other = tables.open();
        Browser another = proofs.proves(other.merchant(), other, other.merchant);
        assertThat(another.open(other.path + "/tous").text())
                .contains(other.receipt.reference())
                .doesNotContain(first.receipt.reference(), second.receipt.reference());
        another.forge(other.path + "/tous", "other", first.receipt.reference());
        assertThat(another.status()).isEqualTo(404);
        assertThat(another.open(first.path).status()).isEqualTo(404);
        assertThat(all(another).status()).isEqualTo(404);
        assertThat(proofs.rows("seats", another, other.merchant)).isOne();
        assertThat(proofs.rows("seats", merchant, first.merchant)).isEqualTo(2);
        assertThat(proofs.rows("seats", another, first.merchant)).isZero();
    }

    @Test
    void aColleagueSeesWhatTheirOwnAddressWasAskedTo() throws Exception {
        String address = "commis." + first.merchant;
        merchant.open(first.path)
                .submit(
                        first.path,
                        "then",
                        "colleague",
                        "own",
                        "Bo Boutique",
                        "colleague",
                        "Cléo Commis",
                        "email",
                        address);
        Browser colleague = proofs.proves(first.invited(address), first, address);
        assertThat(all(colleague).text())
                .contains(first.receipt.reference())
                .doesNotContain(second.receipt.reference());
    }

    @Test
    void nobodyElseAtTheTableHasSuchAList() throws Exception {
        Browser consumer = first.consumer();
        assertThat(all(consumer).status()).isEqualTo(404);
        new AtTable(program, first.who(first.consumer), first.receipt.file()).asksForMediation();
        tables.drain();
        assertThat(all(first.invited(first.mediator())).status()).isEqualTo(404);
        assertThat(all(tables.browser()).status()).isEqualTo(404);
    }

    @Test
    void manyAreReadPageByPageAndNoneTwice() throws Exception {
        List<String> references = new ArrayList<>();
        for (int number = 0; number < FirmPages.MOST; number++) {
            references.add(again().receipt.reference());
        }
        all(merchant);
        List<String> seen = new ArrayList<>(merchant.page().select("article .pv-ref").eachText());
        assertThat(seen).hasSize(FirmPages.MOST);
        merchant.open(merchant.page().select("a[href*='?after=']").attr("href"));
        seen.addAll(merchant.page().select("article .pv-ref").eachText());
        assertThat(seen)
                .hasSize(FirmPages.MOST + 2)
                .doesNotHaveDuplicates()
                .containsAll(references);
        assertThat(merchant.open(first.path + "/tous?after=2026-99-99_X").status()).isEqualTo(200);
    }

    @Test
    void whatIsOpenedFromTheListIsClosedWhenTheProofIsOver() throws Exception {
        all(merchant).submit(first.path + "/tous", "other", second.receipt.reference());
        assertThat(opens(second, Duration.ofMinutes(59))).isTrue();
        assertThat(opens(second, Duration.ofMinutes(61))).isFalse();
    }

    private boolean opens(DisputeTables.Open open, Duration later) {
        return KeptCodes.open(
                program, merchant, open.receipt.reference(), ProgramClock.now().plus(later));
    }

    @Test
    void whatTheirOwnCodeOpenedStaysOpenBeyondTheProof() throws Exception {
        all(merchant).submit(first.path + "/tous", "other", first.receipt.reference());
        assertThat(opens(first, Duration.ofMinutes(61))).isTrue();
    }

    @Test
    void aListOfFiftyTakesAsFewStatementsAsAListOfTwo() throws Exception {
        List<String> two = statements.during(() -> all(merchant));
        for (int number = 2; number < 50; number++) {
            again();
        }
        List<String> fifty = statements.during(() -> all(merchant));
        assertThat(merchant.page().select("article")).hasSize(FirmPages.MOST);
        assertThat(fifty).as(String.join("\n", fifty)).hasSameSizeAs(two);
    }

    @Test
    void whatWaitsWithoutALastDayComesBeforeWhatWaitsForNobody() throws Exception {
        stands(first, "wait", SeatTurns.NEVER);
        stands(second, "sign", SeatTurns.UNDATED);
        assertThat(all(merchant).text())
                .contains("Un différend vous attend")
                .containsSubsequence(second.receipt.reference(), first.receipt.reference());
    }

    @Test
    void anOfferWhoseDayIsOverComesAfterWhatStillWaits() throws Exception {
        stands(first, "offer", ProgramClock.today().minusDays(1));
        stands(second, "sign", SeatTurns.UNDATED);
        assertThat(all(merchant).text())
                .contains("Un différend vous attend")
                .containsSubsequence(second.receipt.reference(), first.receipt.reference());
    }

    private void stands(DisputeTables.Open open, String turn, LocalDate due) {
        program.getBean(Scenes.class)
                .job(
                        jobs -> {
                            program.getBean(SeatTurns.class)
                                    .keep(jobs, open.receipt.file(), turn, due);
                            return open;
                        });
    }
}
