package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Shown;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;

/** What an operator reads of who came in and who was turned away: that it was, and never whom. */
@ProgramTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityLogTests {
    @Autowired MockMvc mvc;

    @Test
    void aSignInThatSucceedsIsLoggedWithItsWayAndLevel(CapturedOutput logs) throws Exception {
        People.signUp(mvc, "journal.entre@personne.example");
        assertThat(logs)
                .containsPattern("A session began: \\w+, level 1")
                .doesNotContain("journal.entre");
    }

    @Test
    void whoIsTurnedAwayIsLoggedWithTheReasonAlone(CapturedOutput logs) throws Exception {
        mvc.perform(post("/fr/connexion").param("email", "journal.dehors@personne.example"));
        mvc.perform(
                get("/actuator/prometheus")
                        .with(
                                request -> {
                                    request.setRemoteAddr("203.0.113.77");
                                    return request;
                                }));
        mvc.perform(
                post("/fr/compte/profil")
                        .with(Shown.of(mvc.perform(get("/fr/connexion")).andReturn().getResponse()))
                        .param("name", "Journal Dehors"));
        assertThat(logs)
                .contains("A request that sends was turned away: no proof of the form")
                .contains("A request that reads was turned away: ")
                .contains("A request that sends was turned away: no session")
                .doesNotContain("ehors")
                .doesNotContain("203.0.113.77");
    }
}
