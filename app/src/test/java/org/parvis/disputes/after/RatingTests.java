package org.parvis.disputes.after;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.Side;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Once it is over each side is asked how well it suited them: once, and for figures alone. */
@ProgramTest
class RatingTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;

    private DisputeTables.Open open;
    private Browser consumer;
    private Browser merchant;
    private Browser mediator;
    private String path;

    @BeforeEach
    void ended() throws Exception {
        DisputeTables tables = new DisputeTables(mvc, program);
        open = tables.open();
        merchant = open.merchant();
        consumer = open.consumer();
        mediator = open.mediated(merchant, consumer);
        path = open.path + "/suite";
        assertThat(consumer.open(path).status()).as("before the end").isEqualTo(404);
        mediator.open(open.path).submit(open.path, "then", "end", "text", "Sans issue.");
        tables.drain();
        tables.drain();
    }

    @Test
    void eachSideSaysItOnceAndTheFirstWordCounts() throws Exception {
        assertThat(consumer.open(path).text())
                .contains("vous a-t-elle convenu", "Ni l’autre partie ni l’organisme");
        Browser stale = open.consumer().open(path);
        consumer.submit(path, "then", "rate", "how", "rather").follow();
        assertThat(consumer.text()).contains("Votre avis est compté : « Plutôt oui ».");
        stale.submit(path, "then", "rate", "how", "no");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("déjà compté");
        assertThat(KeptAct.Rated.of(open.now(), Side.CONSUMER)).contains(KeptAct.Suited.RATHER);
        assertThat(KeptAct.Rated.of(open.now(), Side.MERCHANT)).isEmpty();
        assertThat(merchant.open(path).page().select("input[name=how][type=radio]")).hasSize(4);
    }

    @Test
    void eachIsToldThatNothingWaitsForThemOrWhatTheyMayStillDo() throws Exception {
        assertThat(consumer.open(path).text()).contains("Vos droits restent entiers");
        assertThat(merchant.open(path).text()).contains("Rien ne vous attend.");
        assertThat(mediator.open(path).text()).contains("Votre médiation est terminée.");
    }

    @Test
    void nobodyElseReadsItAndWhoMediatedIsNotAsked() throws Exception {
        consumer.open(path).submit(path, "then", "rate", "how", "little").follow();
        for (Browser other : new Browser[] {merchant, mediator}) {
            assertThat(other.open(path).body()).doesNotContain("Votre avis est compté");
            assertThat(other.open(open.path).body()).doesNotContain("Plutôt non");
        }
        assertThat(mediator.open(path).page().select("input[name=how]")).isEmpty();
        String team = "/fr/equipe/dossiers/" + open.receipt.reference();
        assertThat(
                        new TeamBrowser(mvc, "opc-agent")
                                .raw(MockMvcRequestBuilders.get(team))
                                .getContentAsString())
                .contains("Avis d’une partie, pour les chiffres")
                .doesNotContain("Plutôt non", "LITTLE");
    }

    @Test
    void whoeverChoosesNothingIsAskedToChoose() throws Exception {
        merchant.open(path).submit(path, "then", "rate");
        assertThat(merchant.status()).isEqualTo(422);
        assertThat(merchant.text()).contains("Choisissez une réponse");
        merchant.forge(path + "?then=rate", "how", "' or 1=1");
        assertThat(merchant.status()).isEqualTo(422);
        assertThat(KeptAct.Rated.of(open.now(), Side.MERCHANT)).isEmpty();
    }
}
