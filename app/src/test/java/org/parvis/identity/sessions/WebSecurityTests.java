package org.parvis.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.FormTokens;
import org.parvis.identity.web.SecurityConfiguration;
import org.parvis.identity.web.Shown;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The security of pages as a browser meets it, through all filters. */
@ProgramTest
class WebSecurityTests {
    @Autowired MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr",
                "/en",
                "/fr/connexion",
                "/en/sign-in",
                "/fr/inscription",
                "/en/sign-up",
                "/fr/mot-de-passe",
                "/fr/deconnexion",
                "/fr/demonstration",
                "/fr/etat",
                "/fr/rien-ici",
                "/fr/compte",
                "/fr/equipe/file",
                "/actuator/health"
            })
    void everyAnswerCarriesTheContentPolicy(String path) throws Exception {
        MockHttpServletResponse response = answer(get(path));
        assertThat(response.getHeader("Content-Security-Policy"))
                .as(path)
                .isEqualTo(SecurityConfiguration.CONTENT_POLICY);
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fr/connexion", "/en/sign-in", "/fr/inscription", "/en/sign-up",
                "/fr/mot-de-passe", "/en/password", "/fr/demonstration", "/en/demonstration"
            })
    void pagesHoldNothingThatThePolicyForbidsAndNoUnknownWord(String path) throws Exception {
        MockHttpServletResponse response = answer(get(path));
        assertThat(response.getStatus()).isEqualTo(200);
        Document page = Jsoup.parse(response.getContentAsString());
        assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.text()).doesNotContain("identity.").doesNotContain("organizations.");
        assertThat(page.select("form[method=post] input[name=" + FormTokens.FIELD + "]"))
                .hasSameSizeAs(page.select("form[method=post]"));
    }

    @Test
    void aPageWithAFormGivesAProofAndNoSession() throws Exception {
        MockHttpServletResponse response = answer(get("/fr/connexion"));
        assertThat(response.getCookie(SessionConfiguration.COOKIE)).isNull();
        Cookie proof = response.getCookie("parvis-proof");
        assertThat(Objects.requireNonNull(proof).isHttpOnly()).isTrue();
        assertThat(proof.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void overHttpsTheProofBelongsToThisHostAlone() throws Exception {
        MockHttpServletResponse response = answer(get("/fr/connexion").secure(true));
        String header = String.join(" ", response.getHeaders("Set-Cookie"));
        assertThat(header).contains("__Host-parvis-proof=").contains("Secure");
        assertThat(response.getHeader("Strict-Transport-Security")).isNotNull();
    }

    @Test
    void aFormFromThisSiteIsReceivedWithoutASession() throws Exception {
        Shown form = shown("/fr/connexion");
        MockHttpServletResponse response =
                answer(post("/fr/connexion").with(form).param("email", "x").param("password", "y"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("avec un @");
        assertThat(response.getCookie(SessionConfiguration.COOKIE)).isNull();
    }

    @Test
    void aFormWithoutProofIsShownAgainWithWhatWasTypedButNoSecret() throws Exception {
        MockHttpServletResponse response =
                answer(
                        post("/fr/connexion")
                                .header("Sec-Fetch-Site", "same-origin")
                                .param("email", "lise@personne.example")
                                .param("password", "quatre pommes sur un toit")
                                .param("texte", "<script>alert(1)</script>"));
        assertThat(response.getStatus()).isEqualTo(403);
        String html = response.getContentAsString();
        assertThat(html).contains("lise@personne.example").doesNotContain("quatre pommes");
        assertThat(html).doesNotContain("<script>alert");
        Document page = Jsoup.parse(html);
        assertThat(page.select("form[action=/fr/connexion] input[name=email]")).hasSize(1);
    }

    @Test
    void whatAnotherSitePreparedCannotBeSentFromHere() throws Exception {
        MockHttpServletResponse response =
                answer(
                        post("/en/sign-in")
                                .header("Sec-Fetch-Site", "cross-site")
                                .param("email", "lise@personne.example"));
        assertThat(response.getStatus()).isEqualTo(403);
        Document page = Jsoup.parse(response.getContentAsString());
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.text()).contains("lise@personne.example");
    }

    @Test
    void whoReadsIsSentToSignInAndBack() throws Exception {
        MockHttpServletResponse response = answer(get("/en/team/queue?state=late"));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location"))
                .startsWith("/en/sign-in?next=%2Fen%2Fteam%2Fqueue");
    }

    @Test
    void whoTypedWhileTheSessionEndedKeepsTheirText() throws Exception {
        Shown form = shown("/fr/connexion");
        MockHttpServletResponse response =
                answer(
                        post("/fr/compte/profil")
                                .with(form)
                                .header("Sec-Fetch-Site", "same-origin")
                                .param("name", "Lise Exemple-Longue"));
        assertThat(response.getStatus()).isEqualTo(401);
        Document page = Jsoup.parse(response.getContentAsString());
        assertThat(page.text()).contains("Lise Exemple-Longue");
        assertThat(page.select("main form[action=/fr/compte/profil]")).hasSize(1);
    }

    @Test
    void metricsAreForTheInstallationAlone() throws Exception {
        assertThat(answer(get("/actuator/prometheus").with(from("203.0.113.5"))).getStatus())
                .isEqualTo(403);
        assertThat(answer(get("/actuator/env")).getStatus()).isIn(403, 404);
        assertThat(answer(get("/actuator/health/readiness").with(from("203.0.113.5"))).getStatus())
                .isNotEqualTo(403);
    }

    @Test
    void anIdentifierThatIsNoneGetsTheAnswerOfAnOldCode() throws Exception {
        for (String id : new String[] {"x", UUID.randomUUID().toString(), "%00", "1-1-1-1-1"}) {
            MockHttpServletResponse response = answer(get("/fr/inscription/" + id));
            assertThat(response.getStatus()).as(id).isIn(422, 400);
        }
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private Shown shown(String path) throws Exception {
        return Shown.of(answer(get(path)));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }
}
