package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever is signed in sees it on every page, also on those that anybody may read. */
@ProgramTest
class SignedInEverywhereTests {
    @Autowired MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/fr/services", "/fr/services/camp-de-jour", "/fr/barometre"})
    void aPageForAnybodySaysWhoIsThereToThemAlone(String path) throws Exception {
        Browser ann = People.signUp(mvc, "partout" + path.length() + "@personne.example");
        assertThat(ann.open(path).text()).contains("Ann Me déconnecter Menu");
        MockHttpServletResponse others = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(others.getContentAsString())
                .contains("Me connecter")
                .doesNotContain("Me déconnecter");
        assertThat(ann.open(path).text()).as("after others").contains("Ann Me déconnecter");
    }
}
