package org.parvis.forms.editors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Filling in and sending for somebody else, as far as the mandate goes. */
@FillingTest
class FillingInForOthersTests {
    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Scenes scenes;

    @BeforeEach
    void offered() {
        ServicesForOthers.offer(services);
    }

    private String owner(String reference) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        select a.email from cases.person_files f
                                        join identity.accounts a on a.id = f.account
                                        where f.reference = ?
                                        """)
                                .param(reference)
                                .query(String.class)
                                .single());
    }

    @Test
    void whatIsSentForSomebodyIsTheirsAndSaysByWhom() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "envoi", "lawyer", "receive", "complete", "send");
        two.act();
        String draft = ServicesForOthers.fill(two.holder(), ServicesForOthers.PLAIN);
        assertThat(two.holder().text()).contains("Vous agissez pour Ann");
        two.holder().submit(draft + "/envoyer");
        String receipt = two.holder().follow().path();
        assertThat(receipt).startsWith("/fr/recu/");
        assertThat(two.holder().status()).isEqualTo(200);
        String reference = receipt.substring("/fr/recu/".length());
        assertThat(owner(reference)).isEqualTo("envoi-donne@personne.example");
        String file = "/fr/dossiers/" + reference;
        assertThat(two.giver().open(file).text())
                .contains("Par Ann, qui agit pour la personne (Avocate, avocat ou notaire).");
        assertThat(two.holder().open(two.mandate()).text()).contains(reference);
        assertThat(two.holder().has("file-" + reference))
                .as("the code would outlive the mandate")
                .isFalse();
        two.end();
        assertThat(two.holder().open(file).status()).isEqualTo(303);
        assertThat(two.giver().open(file).status()).isEqualTo(200);
    }

    @Test
    void whoMayOnlyPrepareIsToldWhoSends() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "prepare", "helper", "receive", "complete");
        two.act();
        assertThat(
                        two.holder()
                                .open("/fr/services/" + ServicesForOthers.PLAIN + "/commencer")
                                .text())
                .contains("pas de l’envoyer");
        String draft = ServicesForOthers.fill(two.holder(), ServicesForOthers.PLAIN);
        assertThat(two.holder().page().select("form[action$=/envoyer]")).isEmpty();
        assertThat(two.holder().page().select("a[href$=/faire-signer]")).isNotEmpty();
        two.holder().forge(draft + "/envoyer", "sent", "1");
        assertThat(two.holder().status()).isEqualTo(409);
        assertThat(two.holder().text())
                .contains("Votre accès ne permet pas d’envoyer cette demande")
                .contains("code de reprise");
    }

    @Test
    void whoTypesTheCodeOfADraftMadeForThemIsToldToSignIn() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "reprise", "helper", "receive", "complete");
        two.act();
        String draft = ServicesForOthers.fill(two.holder(), ServicesForOthers.PLAIN);
        String code = resumeCode(two.holder(), draft);
        Browser anybody = new Browser(mvc, "192.0.2.181");
        anybody.open("/fr/reprendre").submit("/fr/reprendre", "code", code);
        assertThat(anybody.status()).isEqualTo(401);
        assertThat(anybody.text())
                .contains("préparée pour quelqu’un qui a un compte")
                .doesNotContain("client@personne.example");
        assertThat(anybody.page().select("main a[href^=/fr/connexion]").attr("href"))
                .isEqualTo("/fr/connexion?next=" + draft);

        Browser other = People.signUp(mvc, "reprise-autre@personne.example");
        other.open("/fr/reprendre").submit("/fr/reprendre", "code", code);
        assertThat(other.status()).isEqualTo(403);
        two.giver().open("/fr/reprendre").submit("/fr/reprendre", "code", code);
        assertThat(two.giver().follow().follow().status()).as("theirs opens").isEqualTo(200);
    }

    private static String resumeCode(Browser browser, String draft) throws Exception {
        browser.open(draft + "/reponses").forge(draft + "/plus-tard", "later", "");
        return browser.page().select(".pv-fig-big").text();
    }

    @Test
    void whoMayNotFillInIsToldSoBeforeAnythingIsTyped() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "lecteur", "helper", "receive");
        two.act();
        two.holder().open("/fr/services/" + ServicesForOthers.PLAIN + "/commencer");
        assertThat(two.holder().status()).isEqualTo(409);
        assertThat(two.holder().text()).contains("ne permet pas de remplir cette demande");
        two.holder().submit("/fr/compte/mandats/arreter");
        assertThat(
                        two.holder()
                                .open("/fr/services/" + ServicesForOthers.PLAIN + "/commencer")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void aDraftForSomebodyClosesWhenTheAccessEnds() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "fermeture", "lawyer", "complete", "send");
        two.act();
        String draft = ServicesForOthers.fill(two.holder(), ServicesForOthers.PLAIN);
        assertThat(two.holder().open(draft + "/reponses").status()).isEqualTo(200);
        two.end();
        two.holder().open(draft + "/reponses");
        assertThat(two.holder().status()).isEqualTo(303);
        assertThat(two.holder().follow().text()).doesNotContain("client@personne.example");
    }

    @Test
    void nobodyGoesOnInAnotherNameWithoutSeeingIt() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "nom", "lawyer", "complete", "send");
        String own = ServicesForOthers.fill(two.holder(), ServicesForOthers.PLAIN);
        two.act();
        two.holder().open(own + "/reponses");
        assertThat(two.holder().status()).isEqualTo(409);
        assertThat(two.holder().text()).contains("Cette demande est en votre nom");
        two.holder().forge(own + "/changements", "x", "");
        assertThat(two.holder().status()).as("nothing is noted as read either").isEqualTo(409);
        String others = ServicesForOthers.fill(two.holder(), ServicesForOthers.PLAIN);
        two.holder().open("/fr/compte").submit("/fr/compte/mandats/arreter");
        two.holder().open(others + "/reponses");
        assertThat(two.holder().text()).contains("Cette demande est pour Ann");
        two.holder().submit(two.mandate() + "/agir");
        assertThat(two.holder().follow().path()).startsWith(others);
    }

    @Test
    void whatOneAnsweredForOneselfIsNotOfferedForSomebodyElse() throws Exception {
        TwoPeople two = TwoPeople.with(mvc, "offre", "lawyer", "complete", "send");
        ServicesForOthers.fill(two.holder(), ServicesForOthers.PLAIN);
        String begin = "/fr/services/" + ServicesForOthers.PLAIN + "/commencer";
        assertThat(two.holder().open(begin).page().select("button[name=reuse]")).isNotEmpty();
        two.act();
        assertThat(two.holder().open(begin).page().select("button[name=reuse]")).isEmpty();
    }
}
