package org.parvis.disputes.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.Side;
import org.parvis.disputes.TableForms;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Nobody signs in haste, and nobody threatens without having read it again. */
@ProgramTest
class NotInHasteTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    private DisputeTables tables;

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
    }

    @Test
    void eitherSideTakesTimeOnceAndNobodySignsUntilThen() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        TableForms.offers(merchant, open.path, "860");
        TableForms.accepts(consumer, open.path).follow();
        merchant.open(open.path);
        assertThat(consumer.text()).contains("Prendre 24 heures pour réfléchir");
        consumer.submit(open.path, "then", "slow").follow();
        assertThat(consumer.text())
                .contains("chacun réfléchit jusqu’au", "Personne ne signe avant ce moment")
                .doesNotContain("C’est à vous", "Prendre 24 heures");
        assertThat(consumer.page().select("form:has([value=sign])")).isEmpty();
        merchant.submit(open.path, "then", "sign", "text", "Bo Boutique");
        assertThat(merchant.status()).isEqualTo(409);
        assertThat(merchant.text()).contains("le temps de réflexion court jusqu’au");
        assertThat(open.now().signatures().has(Side.MERCHANT)).isFalse();
        consumer.forge(open.path + "?then=slow", "text", "");
        assertThat(consumer.status()).isEqualTo(409);
        consumer.open(open.path).submit(open.path, "then", "unsign", "text", "Non.").follow();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.NEGOTIATING);
    }

    @Test
    void wordsOfThreatArePointedOutToTheirWriterAloneWhoMaySendThemAllTheSame() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        merchant.submit(open.path, "then", "say", "text", "Je SAIS où vous habitez !");
        assertThat(merchant.status()).isEqualTo(422);
        assertThat(merchant.text()).contains("peut se lire comme une menace");
        assertThat(merchant.page().select("#say").text()).contains("Je SAIS où vous habitez");
        assertThat(open.now().table()).isEmpty();
        assertThat(open.consumer().text()).doesNotContain("menace");
        merchant.submit(
                open.path, "then", "say", "sure", "yes", "text", "Je SAIS où vous habitez !");
        assertThat(merchant.status()).isEqualTo(303);
        assertThat(open.now().table()).hasSize(1);
        assertThat(open.consumer().text()).doesNotContain("menace");
        merchant.open("/en/disputes/" + open.receipt.reference());
        merchant.submit(
                "/en/disputes/" + open.receipt.reference(),
                "then",
                "say",
                "text",
                "You will regret it");
        assertThat(merchant.text()).contains("may be read as a threat");
        merchant.open(open.path);
        merchant.submit(open.path, "then", "say", "text", "Vous regretterez peut-être ce choix.");
        assertThat(merchant.status()).isEqualTo(303);
    }
}
