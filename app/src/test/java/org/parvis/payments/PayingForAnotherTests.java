package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.OpenedFiles;
import org.parvis.cases.acts.Receipt;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever acts for somebody pays for them, and sees the receipt, as far as the mandate goes. */
@ProgramTest
class PayingForAnotherTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    private Receipt charged(String word) {
        return new PaidFiles(program, url)
                .charged(new OpenedFiles(program).account(word + "-donne@personne.example"));
    }

    @Test
    void whoMayWritePaysAndBothSeeTheReceipt() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "paie-pour", "lawyer", "receive", "communicate");
        Receipt file = charged("paie-pour");
        String path = "/fr/dossiers/" + file.reference() + "/paiement";
        two.act();
        two.holder().open(path).submit(path).follow();
        two.holder().submit(path + "/terminal", "answer", "paid").follow();
        assertThat(two.holder().text()).contains("C’est payé");
        assertThat(two.holder().open(path + "/recu").text()).contains("23,18", "TPS");
        assertThat(two.giver().open(path + "/recu").text()).contains("23,18");
    }

    @Test
    void whoMayOnlyReadSeesWhatIsOwedAndPaysNothing() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "lit-pour", "lawyer", "receive");
        Receipt file = charged("lit-pour");
        String path = "/fr/dossiers/" + file.reference() + "/paiement";
        two.act();
        assertThat(two.holder().open(path).text()).contains("23,18");
        two.holder().submit(path);
        assertThat(new PaidFiles(program, url).due(file).taken()).isZero();
        assertThat(two.giver().open(path).page().select("main form[method=post]"))
                .as("their try was none")
                .isNotEmpty();
        two.end();
        assertThat(two.holder().open(path).status()).isNotEqualTo(200);
    }
}
