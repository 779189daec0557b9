package org.parvis.catalogue.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Public bodies are found and shown, also by a name that they no longer have. */
@ProgramTest
class BodyPagesTests {
    @Autowired MockMvc mvc;

    @Test
    void aFormerNameFindsTheBodyAndStandsOnItsPage() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.134");
        browser.open("/fr/recherche?q=minist%C3%A8re+du+Revenu");
        assertThat(browser.page().select("main a[href=/fr/organismes/revenu-quebec]")).hasSize(1);
        browser.open("/fr/organismes/revenu-quebec");
        assertThat(browser.text())
                .contains("Anciens noms")
                .contains("Ministère du Revenu, jusqu’au");
        browser.open("/en/organizations");
        assertThat(browser.page().select("main a[href=/en/organizations/revenu-quebec]"))
                .hasSize(1);
        assertThat(browser.open("/fr/organismes/nulle-part").status()).isEqualTo(404);
    }
}
