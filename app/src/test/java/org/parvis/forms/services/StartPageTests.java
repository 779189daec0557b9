package org.parvis.forms.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the start page of a service says comes from its definition, and claims no more. */
@FillingTest
class StartPageTests {
    private static final String CITED = "      citation: I-16 s. 52\n";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;

    private String page(String path) throws Exception {
        return new Visitor(mvc).open(path).getContentAsString();
    }

    @Test
    void aTimeLimitIsOfTheLawOnlyWhenTheLawIsCited() throws Exception {
        services.publish("of-the-law", 1, "");
        services.publish("announced", 1, "", CITED, "");

        assertThat(page("/fr/services/of-the-law"))
                .contains("Délai de la loi")
                .doesNotContain("Délai annoncé");
        assertThat(page("/fr/services/announced"))
                .contains("Délai annoncé")
                .doesNotContain("Délai de la loi");
        assertThat(page("/en/services/announced")).contains("Announced time limit");
    }
}
