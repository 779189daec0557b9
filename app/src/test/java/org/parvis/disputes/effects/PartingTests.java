package org.parvis.disputes.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.disputes.AtTable;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.Safety;
import org.parvis.disputes.SafetyAct;
import org.parvis.disputes.Side;
import org.parvis.disputes.TableForms;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Whoever does not feel safe says so with one press, and no reason. */
@ProgramTest
class PartingTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    private DisputeTables tables;
    private DisputeTables.Open open;
    private Browser merchant;
    private Browser consumer;
    private String path;
    private String pause;

    @BeforeEach
    void table() throws Exception {
        tables = new DisputeTables(mvc, program);
        open = tables.open();
        merchant = open.merchant();
        consumer = open.consumer();
        path = open.path;
        pause = path + "/pause";
    }

    private void presses(Browser who) throws Exception {
        who.open(path).submit(pause, "then", "press");
        assertThat(who.status()).isEqualTo(303);
        assertThat(who.location()).isEqualTo(pause);
        who.follow();
    }

    private AtTable at(String address) {
        return new AtTable(program, open.who(address), open.receipt.file());
    }

    private long mails(String address) {
        return SentMessages.newest(program).stream()
                .filter(sent -> sent.to().equals(address))
                .count();
    }

    @Test
    void onePressSetsBothApartAndNobodyButWhoMediatesReadsWho() throws Exception {
        TableForms.offers(merchant, path, "860");
        tables.drain();
        long own = mails(open.consumer);
        long others = mails(open.merchant);
        presses(consumer);
        assertThat(consumer.text())
                .contains(
                        "911",
                        "Quitter vite",
                        "Arrêter ici",
                        "Aucun jour pour répondre ne court contre vous");
        tables.drain();
        assertThat(mails(open.merchant)).isGreaterThan(others);
        Browser mediator = open.invited(open.mediator());
        assertThat(mediator.text()).contains("Ann Achat ne se sent pas en sécurité, depuis le");
        for (String page : List.of(path, pause)) {
            assertThat(merchant.open(page).text()).doesNotContain("ne se sent pas en sécurité");
        }
        assertThat(merchant.open(path).text()).contains("Tout passe maintenant par");
        assertThat(
                        merchant.page()
                                .select("[value=say], [value=offer], [value=attach], [value=end]"))
                .isEmpty();
        assertThat(merchant.page().select("[value=confide]")).isNotEmpty();
        assertThat(team())
                .contains("Les parties passent par la médiation seulement")
                .doesNotContain("sécurité");
        assertThat(mails(open.consumer)).as("the choice of who mediates").isEqualTo(own + 1);
        assertThat(open.now().waitsFor(Side.CONSUMER, ProgramClock.today())).isFalse();
    }

    private String team() throws Exception {
        return new TeamBrowser(mvc, "opc-agent")
                .raw(MockMvcRequestBuilders.get("/fr/equipe/dossiers/" + open.receipt.reference()))
                .getContentAsString();
    }

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
    void whoeverStopsEndsItForBothAndNobodyReadsWho() throws Exception {
        presses(consumer);
        consumer.submit(pause, "then", "stop");
        assertThat(consumer.status()).isEqualTo(303);
        assertThat(consumer.follow().text()).contains("Ce différend est fermé", "911");
        consumer.open(path).submit(pause, "then", "press");
        tables.drain();
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.ENDED);
        assertThat(merchant.open(path).text())
                .contains("fermé sans entente")
                .doesNotContain("ne se sent pas en sécurité", "Pourquoi :");
        assertThat(team()).doesNotContain("sécurité");
        assertThat(
                        TestDatabase.owner(url)
                                .sql("select ending from disputes.courses where case_file = ?")
                                .param(open.receipt.file().id())
                                .query(String.class)
                                .single())
                .isEqualTo("ended");
    }

    @Test
    void pressedTwiceAndByBothAtOnceItIsSaidOnceOfEach() throws Exception {
        Browser second = open.consumer().open(path);
        AtTable hers = at(open.consumer);
        AtTable theirs = at(open.merchant);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(hers::leaves),
                        CompletableFuture.runAsync(theirs::leaves))
                .join();
        second.submit(pause, "then", "press");
        tables.drain();
        assertThat(open.now().all(SafetyAct.Apart.class)).hasSize(1);
        assertThat(open.now().all(SafetyAct.Left.class)).hasSize(2);
        assertThat(Safety.left(open.now(), Side.MERCHANT)).isPresent();
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

    private String days() {
        return TestDatabase.owner(url)
                .sql(
                        """
                        select phase from cases.deadlines
                        where case_file = ? and term = 'disputes.answer'
                        """)
                .param(open.receipt.file().id())
                .query(String.class)
                .single();
    }

    @Test
    void onceItIsOverAPressLeadsToHelpAndChangesNothing() throws Exception {
        consumer.open(path).submit(path, "then", "end", "text", "Je renonce.");
        tables.drain();
        merchant.open(path).submit(pause, "then", "press");
        assertThat(merchant.follow().text()).contains("911");
        merchant.open(path).forge(pause, "then", "stop");
        assertThat(merchant.status()).isEqualTo(303);
        assertThat(open.now().all(SafetyAct.class)).isEmpty();
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
    void withoutAnybodyWhoMediatesItEnds() throws Exception {
        presses(consumer);
        tables.drain();
        while (open.now().mediator().isPresent()) {
            String address = open.mediator();
            open.invited(address);
            at(address).recuses("Je connais Ann Achat.");
            tables.drain();
        }
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.ENDED);
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

    @Test
    void aStrangerFindsNoSuchPage() throws Exception {
        assertThat(tables.browser().open(pause).status()).isEqualTo(404);
    }
}
