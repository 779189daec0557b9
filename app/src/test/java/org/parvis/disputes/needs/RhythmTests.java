package org.parvis.disputes.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.AtTable;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.PaceAct;
import org.parvis.disputes.SuspensionAct;
import org.parvis.disputes.TableFixture;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;

/** A side asks for a slower rhythm, once: offers stand longer, and all at the table read why. */
@ProgramTest
class RhythmTests extends TableFixture {
    private static final int MORE = 10;

    private String needs;

    @BeforeEach
    void table() {
        needs = path + "/besoins";
    }

    private Browser eases(Browser who) throws Exception {
        return who.open(needs).submit(needs, "then", "ease");
    }

    private LocalDate until(UUID offer) {
        return open.now().offer(offer).orElseThrow().until();
    }

    private UUID offers() {
        return open.offered(AtTable.pays(86_000, ProgramClock.today().plusDays(9)));
    }

    private LocalDate later(LocalDate until) {
        DisputeProgram of =
                program.getBean(DisputeFiles.class).program(open.receipt.file()).orElseThrow();
        return program.getBean(DisputeDays.class).last(of, until, MORE);
    }

    @Test
    void oneOfTheSidesAsksAndEveryOfferStandsLongerForBoth() throws Exception {
        UUID before = offers();
        LocalDate first = until(before);
        assertThat(consumer.open(needs).text()).contains("10 jours de plus", "à confirmer");
        assertThat(eases(consumer).status()).isEqualTo(303);
        assertThat(until(before)).isEqualTo(later(first));
        assertThat(consumer.follow().text()).contains("Votre côté a demandé un rythme plus lent");
        tables.drain();
        assertThat(merchant.open(path).text())
                .contains("Ann Achat a demandé un rythme plus lent : ses réponses");
        assertThat(merchant.page().select("select[name=valid] option").eachText().getFirst())
                .startsWith("5 jours");
        assertThat(SentMessages.newest(program).getFirst().to()).isEqualTo(open.merchant);
    }

    @Test
    void whoMediatesReadsItToo() throws Exception {
        Browser mediator = open.mediated(merchant, consumer);
        eases(merchant);
        assertThat(mediator.open(path).text())
                .contains("Meubles Fictifs a demandé un rythme plus lent");
        assertThat(mediator.open(needs).page().select("form:has([value=ease])")).isEmpty();
        mediator.forge(needs, "then", "ease");
        assertThat(mediator.status()).isEqualTo(409);
    }

    @Test
    void eachSideAsksOnceWhateverIsPressedTwice() throws Exception {
        UUID before = offers();
        Browser stale = consumer.open(needs).otherTab();
        eases(consumer);
        LocalDate once = until(before);
        assertThat(stale.submit(needs, "then", "ease").status()).isEqualTo(303);
        assertThat(until(before)).isEqualTo(once);
        assertThat(consumer.open(needs).page().select("form:has([value=ease])")).isEmpty();
        eases(merchant);
        assertThat(until(before)).isEqualTo(later(once));
        assertThat(open.now().all(PaceAct.Eased.class)).hasSize(2);
    }

    @Test
    void beforeBothTalkOrOnceTheyAreApartThereIsNothingToSlowDown() throws Exception {
        assertThat(consumer.open(needs).page().select("form:has([value=ease])")).isEmpty();
        consumer.forge(needs, "then", "ease");
        assertThat(consumer.status()).isEqualTo(409);
        offers();
        Browser stale = consumer.open(needs).otherTab();
        merchant.open(path).submit(path + "/pause");
        assertThat(stale.submit(needs, "then", "ease").status()).isEqualTo(409);
        assertThat(open.now().all(PaceAct.Eased.class)).isEmpty();
    }

    @Test
    void nothingStandsLongerByItThanPrescriptionIsSuspended() throws Exception {
        UUID offer = offers();
        LocalDate bound = until(offer).plusDays(2);
        suspended(bound);
        eases(consumer);
        assertThat(until(offer)).isEqualTo(bound);
        assertThat(merchant.open(path).page().select("select[name=valid] option").eachText())
                .first()
                .asString()
                .contains(String.valueOf(bound.getDayOfMonth()));
    }

    @Test
    void whatStandsLongerAlreadyIsNotCutShort() throws Exception {
        UUID offer = offers();
        LocalDate before = until(offer);
        suspended(before.minusDays(2));
        eases(consumer);
        assertThat(until(offer)).isEqualTo(before);
    }

    private void suspended(LocalDate until) {
        int party = open.now().invited().orElseThrow().party();
        program.getBean(DisputeFiles.class)
                .write(
                        open.receipt.file(),
                        new SuspensionAct.Begun(
                                party, ProgramClock.today(), until, "interpretation-act", 5, "00"));
    }
}
