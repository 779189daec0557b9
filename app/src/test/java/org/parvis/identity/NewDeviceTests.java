package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whose account is opened where it never was learns of it. */
@ProgramTest
class NewDeviceTests {
    private static final String SUBJECT = "Entrée dans votre compte depuis un nouvel appareil";

    @Autowired MockMvc mvc;

    private static void enter(Browser browser, String email) throws Exception {
        browser.open("/fr/connexion")
                .submit("/fr/connexion", "email", email, "password", People.PASSWORD);
        assertThat(browser.status()).isEqualTo(303);
    }

    private long told(String email) {
        SentMessages.newest(SentMessages.program(mvc)).stream()
                .filter(sent -> sent.title().contains(SUBJECT))
                .forEach(
                        sent ->
                                assertThat(sent.text())
                                        .contains(
                                                "jamais vu",
                                                "/fr/compte/securite",
                                                "nouveau mot de passe"));
        return Outbox.to(mvc, email, SUBJECT);
    }

    @Test
    void aSignInFromABrowserNeverSeenIsToldOnceAndTheFirstOneIsNot() throws Exception {
        String email = "appareils@personne.example";
        Browser home = People.signUp(mvc, email);
        assertThat(told(email)).as("the first").isZero();
        home.open("/fr/deconnexion").submit("/fr/deconnexion");
        enter(home, email);
        assertThat(told(email)).as("known, also after signing out").isZero();

        Browser elsewhere = new Browser(mvc, "192.0.2.201");
        enter(elsewhere, email);
        assertThat(told(email)).isEqualTo(1);
        elsewhere.open("/fr/deconnexion").submit("/fr/deconnexion");
        enter(elsewhere, email);
        assertThat(told(email)).isEqualTo(1);
    }

    @Test
    void aDeviceThatOthersUseIsNeverKnown() throws Exception {
        String email = "bibliotheque@personne.example";
        People.signUp(mvc, email);
        Browser library = new Browser(mvc, "192.0.2.202");
        library.open("/fr/appareil").submit("/fr/appareil", "device", "shared");
        enter(library, email);
        assertThat(library.has("parvis-device")).isFalse();
        assertThat(told(email)).isEqualTo(1);
    }
}
