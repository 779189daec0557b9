package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Signing in, and proving who one is, by a code sent to one's address. */
@ProgramTest
class CodeSignInTests {
    private static final String FORM = "/fr/connexion/code";

    @Autowired MockMvc mvc;
    @Autowired DataSource database;

    @Test
    void aCodeOpensTheAccountWithoutAPasswordAndOnlyOnce() throws Exception {
        People.signUp(mvc, "sans.mot@personne.example");
        Browser browser = ask("Sans.Mot@personne.example", "192.0.2.140");
        String type = browser.path().replaceAll("\\?.*", "");
        browser.submit(type, "code", "");
        assertThat(browser.status()).isEqualTo(422);
        String code = Outbox.code(mvc);
        browser.submit(type, "code", code);
        assertThat(browser.status()).isEqualTo(303);
        browser.follow();
        assertThat(browser.path()).isEqualTo("/fr/services");
        assertThat(browser.open("/fr/compte/securite").text()).contains("Code reçu par courriel.");
        browser.open(type);
        assertThat(browser.status()).as("used up").isEqualTo(422);
    }

    @Test
    void theCodeIsOfNoUseInAnotherBrowser() throws Exception {
        People.signUp(mvc, "navigateur@personne.example");
        Browser browser = ask("navigateur@personne.example", "192.0.2.141");
        String type = browser.path().replaceAll("\\?.*", "");
        String code = Outbox.code(mvc);
        Browser thief = new Browser(mvc, "192.0.2.142");
        assertThat(thief.open(type).status()).isEqualTo(422);
        assertThat(thief.text()).doesNotContain("navigateur@personne.example");
        thief.forge(type, "code", code);
        assertThat(thief.status()).isEqualTo(422);
        assertThat(thief.open("/fr/compte").status()).isEqualTo(303);
        browser.submit(type, "code", code);
        assertThat(browser.status()).as("the thief spent nothing of it").isEqualTo(303);
    }

    @Test
    void thePagesAreTheSameWithAndWithoutAnAccount() throws Exception {
        People.signUp(mvc, "existe.bien@personne.example");
        Browser known = ask("existe.bien@personne.example", "192.0.2.143");
        Browser unknown = ask("existe.pas@personne.example", "192.0.2.144");
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(words(unknown)).isEqualTo(words(known));
        unknown.submit(unknown.path().replaceAll("\\?.*", ""), "code", "123456");
        known.submit(known.path().replaceAll("\\?.*", ""), "code", "12345");
        assertThat(words(unknown)).isEqualTo(words(known));
    }

    @Test
    void whoTookTheWayOffGetsNoCodeAndMayAddItAgain() throws Exception {
        Browser browser = People.signUp(mvc, "remettre@personne.example");
        browser.open("/fr/compte/securite");
        String remove =
                browser.page().select("main a[href^=/fr/compte/securite/supprimer/]").attr("href");
        browser.open(remove).submit(remove);
        Browser other = ask("remettre@personne.example", "192.0.2.145");
        assertThat(Outbox.says(mvc, "Aucun compte ne s’ouvre ainsi")).isTrue();
        other.submit(other.path().replaceAll("\\?.*", ""), "code", Outbox.code(mvc));
        assertThat(other.status()).isEqualTo(422);
        browser.open("/fr/compte/securite/courriel").submit("/fr/compte/securite/courriel");
        browser.follow();
        assertThat(browser.text()).contains("C’est ajouté");
        assertThat(browser.page().select("main dt").eachText()).contains("Code reçu par courriel");
    }

    @Test
    void aCodeIsARecentProofToo() throws Exception {
        Browser browser = People.signUp(mvc, "preuve@personne.example");
        People.age(database, browser);
        browser.open("/fr/compte/securite/application").follow();
        browser.submit("/fr/compte/confirmer/courriel");
        browser.follow();
        String type = browser.path().replaceAll("\\?.*", "");
        Browser other = People.signUp(mvc, "autre.preuve@personne.example");
        assertThat(other.open(type).status()).as("somebody else's").isEqualTo(303);
        browser.submit(type, "code", "000000");
        assertThat(browser.status()).isEqualTo(422);
    }

    private Browser ask(String email, String address) throws Exception {
        Browser browser = new Browser(mvc, address);
        browser.open(FORM + "?next=/fr/services").submit(FORM, "email", email);
        assertThat(browser.status()).isEqualTo(303);
        browser.follow();
        assertThat(browser.status()).isEqualTo(200);
        return browser;
    }

    private static String words(Browser browser) throws Exception {
        return browser.page().select("main").text().replaceAll("\\S+@\\S+", "@");
    }

    @Test
    void aCodeThatIsAskedForAgainIsSaidToBeStillGoodAndUntilWhen() throws Exception {
        String email = "redemande@personne.example";
        People.signUp(mvc, email);
        Browser browser = new Browser(mvc, "192.0.2.141");
        browser.open("/fr/connexion/code").submit("/fr/connexion/code", "email", email);
        String first = browser.location();
        browser.open("/fr/connexion/code").submit("/fr/connexion/code", "email", email);
        assertThat(browser.location()).isEqualTo(first);
        assertThat(browser.follow().text())
                .containsPattern("à \\d+\\s?h\\s?\\d+")
                .contains("Ce message sert jusqu’à", "nous n’en envoyons pas un deuxième");
        assertThat(Outbox.to(mvc, email, "Votre code pour vous connecter")).isEqualTo(1);
    }
}
