package org.parvis.disputes.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.AtTable;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.Safety;
import org.parvis.disputes.TableForms;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;

/** Once one does not feel safe, what passes between both sides passes by whoever mediates. */
@ProgramTest
class ApartTests extends PartingFixture {
    @Test
    void whatIsStillSentToTheOtherSideStaysAndItsWordsComeBack() throws Exception {
        Browser stale = open.merchant().open(path);
        presses(consumer);
        int acts = open.now().all(DisputeAct.class).toList().size();
        stale.submit(path, "then", "say", "text", "Attendez un peu.");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("Rien n’est parti", "Attendez un peu.");
        for (String then : List.of("say", "end", "unsign", "mediate")) {
            merchant.open(path).forge(path + "?then=" + then, "text", "De force.");
            assertThat(merchant.status()).as(then).isEqualTo(409);
        }
        consumer.open(path).forge(path + "?then=say", "text", "Moi non plus.");
        assertThat(consumer.status()).isEqualTo(409);
        assertThat(open.now().all(DisputeAct.class)).hasSize(acts);
    }

    private void carries(Browser mediator) throws Exception {
        LocalDate by = ProgramClock.today().plusDays(30);
        mediator.open(path)
                .submit(
                        path,
                        "then",
                        "offer",
                        "from",
                        "merchant",
                        "amount",
                        "900",
                        "by-day",
                        String.valueOf(by.getDayOfMonth()),
                        "by-month",
                        String.valueOf(by.getMonthValue()),
                        "by-year",
                        String.valueOf(by.getYear()),
                        "valid",
                        "10");
        assertThat(mediator.status()).as(mediator.text()).isEqualTo(303);
    }

    @Test
    void whoMediatesCarriesAnOfferAndBothSettleWithoutAWordToEachOther() throws Exception {
        presses(merchant);
        tables.drain();
        Browser mediator = open.invited(open.mediator());
        mediator.open(path).forge(path + "?then=offer&amount=900&valid=10", "words", "");
        assertThat(mediator.status()).isEqualTo(422);
        assertThat(mediator.text()).contains("Choisissez de qui est cette offre");
        carries(mediator);
        tables.drain();
        assertThat(mediator.open(path).text()).contains("Meubles Fictifs, par");
        TableForms.accepts(consumer, path);
        consumer.open(path);
        assertThat(consumer.page().select("#unsign")).isEmpty();
        consumer.submit(path, "then", "unsign");
        assertThat(consumer.status()).isEqualTo(303);
        assertThat(open.now().table()).isEmpty();
        TableForms.accepts(consumer, path);
        consumer.open(path).submit(path, "then", "sign", "text", "Ann Achat");
        merchant.open(path).submit(path, "then", "sign", "text", "Bo Boutique");
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.AGREED);
        assertThat(consumer.open(path).page().select("[value=say]")).isEmpty();
    }

    @Test
    void noDayRunsAgainstAMerchantWhoSaidSo() throws Exception {
        presses(merchant);
        assertThat(days()).isNotEqualTo("RUNNING");
        assertThat(merchant.open(path).page().select(".pv-turn")).isEmpty();
    }

    @Test
    void noDayRunsAgainstAMerchantWhoCannotAnswerAnyMore() throws Exception {
        presses(consumer);
        assertThat(days()).isNotEqualTo("RUNNING");
        assertThat(merchant.open(path).page().select(".pv-turn, .pv-clock")).isEmpty();
    }

    @Test
    void inTheListOfTheMerchantItWaitsForTheMediation() throws Exception {
        presses(consumer);
        tables.drain();
        assertThat(
                        TestDatabase.owner(url)
                                .sql(
                                        "select turn from disputes.seats where case_file = ? and"
                                                + " side = 'M'")
                                .param(open.receipt.file().id())
                                .query(String.class)
                                .single())
                .isEqualTo("apart");
    }

    @Test
    void afterAnAgreementNobodyWritesToTheOtherAnyMore() throws Exception {
        open.agreed(merchant, consumer, AtTable.pays(5000, ProgramClock.today().plusDays(20)));
        presses(consumer);
        assertThat(merchant.open(path).page().select("[value=say]")).isEmpty();
        assertThat(merchant.text()).contains("ce qui est promis reste dû");
        assertThat(consumer.open(path + "/suite").text())
                .contains("Les deux parties ne s’écrivent plus");
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.AGREED);
    }

    @Test
    void whoMediatesSetsBothApartAndStopsNothing() throws Exception {
        Browser mediator = open.mediated(merchant, consumer);
        mediator.open(path).submit(pause, "then", "press");
        assertThat(mediator.follow().text()).contains("Parlez à chaque partie en privé");
        assertThat(Safety.apart(open.now())).isTrue();
        assertThat(Safety.left(open.now())).isEmpty();
        mediator.open(path).forge(pause, "then", "stop");
        assertThat(mediator.status()).isEqualTo(409);
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.NEGOTIATING);
    }
}
