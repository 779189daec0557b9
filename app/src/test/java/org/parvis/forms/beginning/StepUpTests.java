package org.parvis.forms.beginning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A service that must know who sends it leads there and back, and nothing is lost on the way. */
@FillingTest
class StepUpTests {
    private static final String SURE = "salle-a-deux-preuves";
    private static final String CHECKED = "salle-a-preuve-forte";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;

    @BeforeEach
    void offered() {
        services.publish(SURE, 1, "assurance: 2");
        services.publish(CHECKED, 1, "assurance: 3");
    }

    @Test
    void theStartPageSaysWhatWillBeAsked() throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.150");
        assertThat(anybody.open("/fr/services/" + SURE).text())
                .contains("Compte et deuxième preuve, au moment d’envoyer");
    }

    @Test
    void whoIsNotSignedInSignsInAndComesBackToTheirAnswers() throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.151");
        String draft = fill(anybody, SURE);
        send(anybody, draft);
        assertThat(anybody.path()).startsWith("/fr/connexion?next=");
        anybody.open("/fr/demonstration").submit("/fr/demonstration", "part", "marguerite");
        anybody.open(draft + "/reponses");
        assertThat(anybody.text()).as("nothing is lost").contains("Grande salle");
        send(anybody, draft);
        assertThat(anybody.path()).startsWith("/fr/compte/confirmer?next=");
        anybody.submit("/fr/compte/confirmer").follow();
        assertThat(anybody.path()).isEqualTo(draft + "/reponses");
        send(anybody, draft);
        assertThat(anybody.path()).startsWith("/fr/recu/");
    }

    @Test
    void whoHasOneProofOnlyIsLedToAddAnother() throws Exception {
        Browser person = People.signUp(mvc, "une.preuve@personne.example");
        String draft = fill(person, SURE);
        send(person, draft);
        assertThat(person.text()).contains("Votre compte n’en a pas encore");
        assertThat(person.page().select("main a[href^=/fr/compte/securite/]").eachAttr("href"))
                .allMatch(
                        href ->
                                href.endsWith(
                                        "?next=%2Ffr%2Fdemarche%2F" + id(draft) + "%2Freponses"));
        assertThat(person.open(draft + "/reponses").text()).contains("Grande salle");
    }

    @Test
    void aPasswordGivenAgainIsStillOneProof() throws Exception {
        Browser person = People.signUp(mvc, "encore.une@personne.example");
        String draft = fill(person, SURE);
        person.open("/fr/compte/confirmer")
                .submit("/fr/compte/confirmer", "password", People.PASSWORD);
        send(person, draft);
        assertThat(person.path()).startsWith("/fr/compte/confirmer?next=");
    }

    @Test
    void whereNoWayGoesSoFarTheOtherDoorsAreSaid() throws Exception {
        Browser person = People.signUp(mvc, "trop.haut@personne.example");
        String draft = fill(person, CHECKED);
        send(person, draft);
        assertThat(person.text()).contains("Présentez-vous à un comptoir");
    }

    @Test
    void aLevelThatDoesNotExistIsRefusedWhereItIsWritten() {
        assertThatThrownBy(() -> services.publish("salle-niveau-neuf", 1, "assurance: 9"))
                .hasMessageContaining("0");
    }

    private static String fill(Browser browser, String service) throws Exception {
        String start = "/fr/services/" + service + "/commencer";
        browser.open(start).submit(start, "room", "hall", "people", "12").follow();
        String draft = browser.path().substring(0, browser.path().lastIndexOf('/'));
        browser.submit(browser.path(), "catering", "false").follow();
        browser.submit(browser.path(), "email", "essai@personne.example").follow();
        return draft;
    }

    private static void send(Browser browser, String draft) throws Exception {
        browser.open(draft + "/reponses").submit(draft + "/envoyer").follow();
    }

    private static String id(String draft) {
        return draft.substring(draft.lastIndexOf('/') + 1);
    }
}
