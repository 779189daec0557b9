package org.parvis.documents.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.Role;
import org.parvis.organizations.members.HandoversForTests;
import org.parvis.testing.Folders;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A program whose master key is in a token that goes away, and comes back. */
@Tag("installation")
@ProgramTest
@DirtiesContext
class KeysAwayPagesTests {
    private static final Path LIBRARY = Folders.temporary().resolve("token.so");
    private static final String ENTRY = "/fr/equipe/saisie";

    @Autowired MockMvc mvc;
    @Autowired HandoversForTests bodies;
    @Autowired Catalogue catalogue;

    @Value("${parvis.database.url}")
    String url;

    @DynamicPropertySource
    static void token(DynamicPropertyRegistry settings) {
        back();
        settings.add("parvis.vault.token.library", LIBRARY::toString);
        settings.add("parvis.vault.token.slot", () -> SoftHsm.OURS);
        settings.add("parvis.vault.token.pin", () -> SoftHsm.PIN);
        settings.add("parvis.vault.token.key", () -> "program");
    }

    private static void back() {
        try {
            Files.createSymbolicLink(LIBRARY, SoftHsm.LIBRARY);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The session ends, and the library is not found again. */
    private static void away() throws Exception {
        Token.open(SoftHsm.token(SoftHsm.OURS, "program"), false).leave();
        Files.delete(LIBRARY);
    }

    @BeforeEach
    void anAgentOfABodyThatHasNoFileYet() {
        String body =
                TestDatabase.owner(url)
                        .sql(
                                """
                                select code from organizations.bodies b
                                where code = any(?) and not exists (
                                  select from vault.organization_keys k where k.home = b.home)
                                order by code limit 1
                                """)
                        .param(
                                catalogue
                                        .service("access-request")
                                        .orElseThrow()
                                        .offeredBy()
                                        .toArray(String[]::new))
                        .query(String.class)
                        .single();
        bodies.member(body, "Anatole Kessler-Dion", Role.AGENT);
    }

    @AfterEach
    void asBefore() {
        bodies.undo();
    }

    @Test
    void theFirstFileOfABodyWaitsForTheTokenAndNothingIsLost() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "anatole");
        MockHttpServletRequestBuilder entered = entered(agent);
        away();
        MockHttpServletResponse refused = agent.raw(entered);
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(agent.get("/fr/equipe/file").text()).doesNotContain("Lafontaine");
        back();
        MockHttpServletResponse taken = agent.raw(entered(agent));
        assertThat(taken.getStatus()).isEqualTo(200);
        assertThat(taken.getContentAsString()).contains("Lafontaine");
    }

    private static MockHttpServletRequestBuilder entered(TeamBrowser agent) throws Exception {
        Document form = agent.get(ENTRY);
        MockHttpServletRequestBuilder request =
                post(ENTRY)
                        .param("channel", "mail")
                        .param("lang", "fr")
                        .param("full_name", "Noémie Lafontaine-Roy")
                        .param("document", "Le registre des entretiens du pont du ruisseau.");
        Map<String, String> shown =
                Map.of(
                        "_proof", "[name=_proof]",
                        "file", "input[name=file]",
                        "service", "input[name=service]",
                        "received-day", "#received-day",
                        "received-month", "#received-month",
                        "received-year", "#received-year");
        shown.forEach((name, field) -> request.param(name, form.expectFirst(field).val()));
        return request;
    }
}
