package org.parvis.forms.beginning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An address brings answers: only declared questions, shown first, kept when one goes on. */
@FillingTest
class PrefillTests {
    private static final String CODE = "salle-remplie";
    private static final String START = "/fr/services/" + CODE + "/commencer";
    private static final String SHOWN = "propose ces réponses";
    private static final String IGNORED = "laissées de côté";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;

    @BeforeEach
    void offered() {
        services.publish(
                CODE, 1, "", "- id: email\n", "- id: email\n          prefillable: true\n");
    }

    private String words(String query) throws Exception {
        return new Visitor(mvc).open(START + query).getContentAsString().replace("&#39;", "'");
    }

    @Test
    void aDeclaredAnswerIsShownAndBroughtAlong() throws Exception {
        Visitor person = new Visitor(mvc);
        String page = person.open(START + "?answer.email=a%40exemple.ca").getContentAsString();
        assertThat(page).contains(SHOWN).contains("a@exemple.ca").doesNotContain(IGNORED);

        String at =
                Visitor.next(
                        person.send(START, "_asked", "room people", "room", "hall", "people", "4"));

        String you = at.substring(0, at.lastIndexOf('/')) + "/you";
        assertThat(person.open(you).getContentAsString()).contains("value=\"a@exemple.ca\"");
    }

    @Test
    void whatIsNotDeclaredIsLeftAsideAndSaid() throws Exception {
        assertThat(words("?answer.people=12&answer.nothing=1"))
                .contains(IGNORED)
                .doesNotContain(SHOWN)
                .doesNotContain("value=\"12\"");
    }

    @Test
    void anAnswerThatIsWrongOrTooLongIsLeftAside() throws Exception {
        assertThat(words("?answer.email=nobody")).contains(IGNORED).doesNotContain(SHOWN);
        assertThat(words("?answer.email=" + "a".repeat(600) + "%40exemple.ca"))
                .contains(IGNORED)
                .doesNotContain(SHOWN);
        assertThat(words("?answer.email=%3Cscript%3E%40x.ca")).doesNotContain("<script>@");
    }

    @Test
    void aPlainAddressBringsNothing() throws Exception {
        assertThat(words("?email=a%40exemple.ca&people=12"))
                .doesNotContain("a@exemple.ca")
                .doesNotContain("value=\"12\"");
    }
}
