package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Fields of passwords hide what is typed and help whatever fills them in. */
@ProgramTest
class PasswordFieldsTests {
    @Autowired MockMvc mvc;

    @Test
    void aPasswordIsHiddenAndAManagerMayFillItIn() throws Exception {
        Browser ann = People.signUp(mvc, "ann.champs@example.org");
        check(ann.open("/fr/compte/confirmer"), "current-password");
        Browser anybody = new Browser(mvc, "192.0.2.79");
        check(anybody.open("/fr/connexion"), "current-password");
        anybody.open("/fr/inscription").submit("/fr/inscription", "email", "bo@example.org");
        check(anybody.follow(), "new-password");
    }

    private static void check(Browser browser, String autocomplete) throws Exception {
        List<Element> fields = browser.page().select("input[name=password]");
        assertThat(fields).as(browser.path()).isNotEmpty();
        for (Element field : fields) {
            assertThat(field.attr("type")).isEqualTo("password");
            assertThat(field.attr("autocomplete")).isEqualTo(autocomplete);
            assertThat(field.hasAttr("maxlength") || field.hasAttr("onpaste")).isFalse();
        }
    }

    @Test
    void theWayOutIsOnEachPageOfAnAccount() throws Exception {
        Browser ann = People.signUp(mvc, "ann.sortie@example.org");
        for (String page :
                List.of(
                        "/fr/compte",
                        "/fr/compte/securite",
                        "/fr/compte/mes-donnees",
                        "/fr/compte/brouillons")) {
            assertThat(ann.open(page).page().select("a[href=/fr/deconnexion]"))
                    .as(page)
                    .isNotEmpty();
        }
    }
}
