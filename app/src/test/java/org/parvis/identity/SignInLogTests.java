package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;

/** What is refused is logged, and nothing of who tried. */
@ProgramTest
@ExtendWith(OutputCaptureExtension.class)
class SignInLogTests {
    @Autowired MockMvc mvc;

    @Test
    void aRefusedSignInIsLoggedWithoutAddressPasswordOrNetwork(CapturedOutput logs)
            throws Exception {
        new Browser(mvc, "192.0.2.160")
                .open("/fr/connexion")
                .submit(
                        "/fr/connexion",
                        "email",
                        "journal.secret@personne.example",
                        "password",
                        "un secret bien long");
        assertThat(logs).contains("A sign-in was refused: identity.signIn.wrong");
        assertThat(logs)
                .doesNotContain("journal.secret")
                .doesNotContain("un secret bien long")
                .doesNotContain("192.0.2.160");
    }

    @Test
    void whatCouldDeceiveIsRefusedAndLoggedWithoutIt(CapturedOutput logs) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.162");
        PersonName.of("P\u0430ul Journal");
        PersonName.of("Zo\u200bé Journal");
        EmailAddress.of("p\u0430ul.journal@personne.example");
        browser.open("/fr/connexion?next=https://journal.example/piege");
        assertThat(browser.page().select("input[name=next]").val()).isEmpty();
        assertThat(logs)
                .contains("A name was refused: identity.name.mixed")
                .contains("A name was refused: identity.name.characters")
                .contains("An address was refused: it mixes alphabets")
                .contains("An address to go on to was refused")
                .doesNotContain("Journal")
                .doesNotContain("journal.example")
                .doesNotContain("personne.example");
    }

    @Test
    void aTokenThatIsNoneIsLoggedWithoutIt(CapturedOutput logs) throws Exception {
        int status =
                mvc.perform(
                                post("/api/drafts")
                                        .header("Authorization", "Bearer faux.jeton.secret")
                                        .contentType("application/json")
                                        .content("{}"))
                        .andReturn()
                        .getResponse()
                        .getStatus();
        assertThat(status).isEqualTo(401);
        assertThat(logs).contains("A token of a program was refused").doesNotContain("faux.jeton");
    }

    @Test
    void whatIsNoPasskeyIsRefusedAndLoggedWithoutItsContent(CapturedOutput logs) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.161");
        for (String answer : new String[] {"", "{}", "[", "{\"id\":\"secretid\"}", "null", "1"}) {
            browser.open("/fr/connexion/cle")
                    .overwrite("answer", answer)
                    .submit("/fr/connexion/cle");
            assertThat(browser.status()).as(answer).isEqualTo(422);
        }
        assertThat(logs).doesNotContain("secretid");
    }
}
