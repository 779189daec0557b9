package org.parvis.organizations.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Publications;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A body asks its members for a second proof, because its definition says so. */
@ProgramTest
class StaffLevelTests {
    private static final String ROOM = "/fr/equipe/membres?tri=nom";

    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired Publications publications;

    @BeforeEach
    void asked() {
        define("jsonb_set(definition, '{staffLevel}', '2')");
    }

    @AfterEach
    void notAsked() {
        define("definition - 'staffLevel'");
    }

    @Test
    void aMemberIsLedThroughTheProofAndBackToTheRoom() throws Exception {
        Browser agent = taking("opc-agent");
        agent.open(ROOM);
        assertThat(agent.status()).isEqualTo(303);
        agent.follow();
        assertThat(agent.path())
                .startsWith("/fr/compte/confirmer?next=%2Ffr%2Fequipe%2Fmembres%3Ftri%3Dnom")
                .endsWith("level=2");
        agent.submit("/fr/compte/confirmer").follow();
        assertThat(agent.path()).isEqualTo(ROOM);
        assertThat(agent.status()).isEqualTo(200);
    }

    @Test
    void whatWasTypedIsShownAgainWithWhatToDo() throws Exception {
        Browser agent = taking("opc-agent");
        agent.open("/fr/compte/profil");
        agent.forge("/fr/equipe/saisie", "texte", "Demande reçue au comptoir");
        assertThat(agent.status()).isEqualTo(403);
        assertThat(agent.text()).contains("Demande reçue au comptoir").contains("deuxième preuve");
        assertThat(agent.page().select("main a[href*=level=2][target=_blank]")).hasSize(1);
    }

    @Test
    void anotherBodyThatAsksNothingIsEnteredAsBefore() throws Exception {
        Browser agent = taking("vq-agent");
        assertThat(agent.open(ROOM).status()).isEqualTo(200);
    }

    @Test
    void aLevelThatIsNoneIsRefusedWithItsPlace() {
        String text =
                """
                organizations:
                  - code: essai
                    kind: agency
                    staff-level: 4
                    name: {fr: Essai, en: Trial}
                """;
        assertThat(OrganizationsFile.read(text)).isInstanceOf(Outcome.Refused.class);
        assertThat(OrganizationsFile.read(text.replace("4", "3")))
                .isInstanceOfSatisfying(
                        Outcome.Ok.class, ok -> assertThat(ok.value().toString()).contains("3"));
    }

    private Browser taking(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.124");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private void define(String definition) {
        scenes.job(
                sql ->
                        sql.sql(
                                        "update organizations.bodies set definition = "
                                                + definition
                                                + " where code = 'opc'")
                                .update());
        publications.bump();
    }
}
