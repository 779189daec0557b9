package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page of one's own security: sessions that can be ended, ways that can be taken off. */
@ProgramTest
class SecurityPagesTests {
    private static final String SECURITY = "/en/account/security";
    private static final String SESSIONS = "/en/account/security/sessions";

    @Autowired MockMvc mvc;

    @Test
    void aSessionEndedFromAnotherDeviceIsOverAtItsNextRequest() throws Exception {
        Browser here = People.signUp(mvc, "ici@personne.example");
        Browser there = signIn("ici@personne.example");
        here.open(SECURITY);
        assertThat(here.text()).contains("2 devices").contains("This is the device you are using");
        here.submit(SESSIONS);
        assertThat(there.open("/fr/compte").status()).isEqualTo(303);
        assertThat(here.open("/fr/compte").status()).isEqualTo(200);
    }

    @Test
    void everywhereElseMeansEverywhereElse() throws Exception {
        Browser here = People.signUp(mvc, "ailleurs@personne.example");
        Browser one = signIn("ailleurs@personne.example");
        Browser two = signIn("ailleurs@personne.example");
        here.open(SECURITY).submit(SESSIONS, "others", "true");
        assertThat(one.open("/fr/compte").status()).isEqualTo(303);
        assertThat(two.open("/fr/compte").status()).isEqualTo(303);
        assertThat(here.open(SECURITY).text()).contains("1 device");
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() throws Exception {
        Browser victim = People.signUp(mvc, "autrui@personne.example");
        Browser second = signIn("autrui@personne.example");
        victim.open(SECURITY);
        String handle = victim.page().select("input[name=handle]").val();
        Browser stranger = People.signUp(mvc, "etranger@personne.example");
        stranger.open("/fr/compte/profil").forge(SESSIONS, "handle", handle);
        assertThat(second.open("/fr/compte").status()).isEqualTo(200);
    }

    @Test
    void aWayIsTakenOffButNeverTheLast() throws Exception {
        Browser browser = People.signUp(mvc, "retrait@personne.example");
        remove(browser, 0);
        assertThat(browser.follow().text()).contains("It is removed");
        assertThat(Outbox.says(mvc, "Une façon de vous connecter a été retirée")).isTrue();
        remove(browser, 0);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("your only way in");
    }

    @Test
    void aDemonstrationAccountShowsNobodysSessionsAndTakesNoWay() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.119");
        browser.open("/fr/demonstration");
        String part = browser.page().select("form [name=part]").val();
        browser.submit("/fr/demonstration", "part", part);
        browser.open("/fr/compte/securite");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("input[name=handle]")).isEmpty();
        assertThat(browser.open("/fr/compte/securite/application").status()).isEqualTo(303);
    }

    private static void remove(Browser browser, int which) throws Exception {
        browser.open(SECURITY);
        String href =
                browser.page()
                        .select("main a[href^=" + SECURITY + "/remove/]")
                        .get(which)
                        .attr("href");
        browser.open(href).submit(href);
    }

    private Browser signIn(String email) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.118");
        browser.open("/fr/connexion")
                .submit("/fr/connexion", "email", email, "password", People.PASSWORD);
        assertThat(browser.status()).isEqualTo(303);
        return browser;
    }
}
