package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A form that was broken on its way, or made to be, is refused and is no accident. */
@ProgramTest
class BrokenFormsTests {
    @Autowired MockMvc mvc;

    @Test
    void aProofThatIsNoTextIsNone() throws Exception {
        int status =
                status(
                        post("/en/sign-in")
                                .cookie(new Cookie("parvis-proof", "x"))
                                .param("_proof", "NaN"));
        assertThat(status).isEqualTo(403);
    }

    @Test
    void aBrokenFormOfAnotherMethodIsRefused() throws Exception {
        for (MockHttpServletRequestBuilder request :
                List.of(put("/fr/recherche"), patch("/fr/connexion"), delete("/fr/compte"))) {
            for (String body : List.of("a=%zz", "%", "a", "=%ff&b")) {
                request.contentType(MediaType.APPLICATION_FORM_URLENCODED).content(body);
                assertThat(status(request)).as(body).isBetween(300, 499);
            }
        }
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
