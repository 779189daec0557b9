package org.parvis.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Outbox;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From no account to signed in everywhere and out again, in both languages. */
@ProgramTest
class AccountJourneyTests {
    private static final String PASSWORD = "quatre pommes sur un toit";

    @Autowired MockMvc mvc;
    @Autowired DataSource database;

    @Test
    void somebodyOpensAnAccountChangesTheirNameAndLeaves() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.101");
        browser.open("/fr/inscription?next=/fr/services")
                .submit("/fr/inscription", "email", "Zoe.Essai@personne.example");
        assertThat(browser.status()).isEqualTo(303);
        browser.follow();
        String type = browser.path().replaceAll("\\?.*", "");
        assertThat(browser.text()).contains("Zoe.Essai@personne.example");
        browser.submit(type, "code", "", "name", "", "password", "court");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".govuk-error-summary li")).hasSize(3);
        browser.submit(type, "code", Outbox.code(mvc), "name", "Zoé Essai", "password", PASSWORD);
        assertThat(browser.status()).isEqualTo(303);
        browser.follow();
        assertThat(browser.path()).isEqualTo("/fr/services");
        browser.open("/fr/compte");
        assertThat(browser.text()).contains("Bonjour Zoé Essai");
        browser.open("/fr/compte/profil")
                .submit("/fr/compte/profil", "name", "Zoé O'Essai", "lang", "en");
        browser.follow();
        assertThat(browser.text()).contains("Zoé O").contains("English");
        browser.open("/fr/deconnexion").submit("/fr/deconnexion");
        assertThat(browser.has(SessionConfiguration.COOKIE)).isFalse();
        browser.open("/fr/compte");
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void anEnglishSpeakerSignsInOnThreeDevicesAndOutOfAll() throws Exception {
        account("ann@personne.example");
        Browser phone = new Browser(mvc, "192.0.2.102");
        Browser desk = new Browser(mvc, "192.0.2.103");
        for (Browser browser : new Browser[] {phone, desk}) {
            browser.open("/en/account").follow();
            browser.submit(
                    "/en/sign-in", "email", "ANN@personne.example", "password", "wrong but long");
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.text()).contains("is not right");
            browser.submit("/en/sign-in", "email", "ANN@personne.example", "password", PASSWORD);
            browser.follow();
            assertThat(browser.path()).isEqualTo("/en/account");
        }
        phone.open("/en/account/security");
        assertThat(phone.text()).contains("3 devices");
        phone.open("/en/sign-out").submit("/en/sign-out", "everywhere", "true");
        desk.open("/en/account");
        assertThat(desk.status()).isEqualTo(303);
    }

    @Test
    void aNewPasswordTakesThePlaceOfTheOldAndEndsOtherSessions() throws Exception {
        account("oubli@personne.example");
        Browser other = new Browser(mvc, "192.0.2.104");
        other.open("/fr/connexion")
                .submit("/fr/connexion", "email", "oubli@personne.example", "password", PASSWORD);
        Browser browser = new Browser(mvc, "192.0.2.105");
        browser.open("/fr/mot-de-passe")
                .submit("/fr/mot-de-passe", "email", "oubli@personne.example");
        browser.follow();
        browser.submit(
                browser.path(), "code", Outbox.code(mvc), "password", "le facteur siffle en mai");
        browser.follow();
        assertThat(browser.text()).contains("Bonjour");
        other.open("/fr/compte");
        assertThat(other.status()).isEqualTo(303);
        other.open("/fr/connexion")
                .submit("/fr/connexion", "email", "oubli@personne.example", "password", PASSWORD);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void readingAPageTwiceInAMinuteWritesNoSession() throws Exception {
        account("calme@personne.example");
        Browser browser = new Browser(mvc, "192.0.2.106");
        browser.open("/fr/connexion")
                .submit("/fr/connexion", "email", "calme@personne.example", "password", PASSWORD);
        browser.follow();
        String before = sessions();
        browser.open("/fr/compte").open("/fr/compte");
        assertThat(sessions()).isEqualTo(before);
    }

    private String sessions() {
        return JdbcClient.create(database)
                .sql(
                        "select string_agg(xmin::text || ctid::text, ' ' order by ctid) from identity.sessions")
                .query(String.class)
                .single();
    }

    private void account(String email) throws Exception {
        People.signUp(mvc, email);
    }
}
