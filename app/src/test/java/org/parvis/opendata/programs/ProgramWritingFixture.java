package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.programs.Programs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a token, for which a designer of the City answers. */
abstract class ProgramWritingFixture {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String ROOM = "/fr/equipe/donnees-programmes";
    static final String TREES = "numero,essence\n001,érable\n002,pin\n";

    @Autowired MockMvc mvc;
    @Autowired Programs programs;
    @Autowired Scenes scenes;

    String token = "";

    /** Let in by two stewards, taken on by a designer of the City. */
    @BeforeEach
    void aProgramForWhichSomebodyAnswers() throws Exception {
        UUID change = admitted("data");
        String client = programs.awaiting(change).orElseThrow().client();
        token = token(client, programs.secret(change).orElseThrow(), "data");
        Browser designer = as("vq-designer");
        designer.open(ROOM).submit(ROOM, "client", client, "stop", "");
        assertThat(designer.status()).as(designer.text()).isEqualTo(303);
    }

    UUID admitted(String scope) {
        UUID change = Ids.next();
        return scenes.job(
                jobs -> {
                    programs.prepare(jobs, change, "Logiciel des arbres", Set.of(scope));
                    return change;
                });
    }

    String token(String id, String secret, String scope) throws Exception {
        MockHttpServletResponse given =
                mvc.perform(
                                MockMvcRequestBuilders.post("/oauth2/token")
                                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                        .param("grant_type", "client_credentials")
                                        .param("client_id", id)
                                        .param("client_secret", secret)
                                        .param("scope", scope))
                        .andReturn()
                        .getResponse();
        return JSON.readTree(given.getContentAsByteArray()).get("access_token").stringValue();
    }

    Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.131");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    MockHttpServletResponse post(@Nullable String with, String action, String body)
            throws Exception {
        var request =
                MockMvcRequestBuilders.post("/api/3/action/" + action)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        if (with != null) {
            request.header("Authorization", with);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    JsonNode done(String action, String body) throws Exception {
        return result(post(token, action, body));
    }

    static JsonNode result(MockHttpServletResponse answer) throws Exception {
        JsonNode read = JSON.readTree(answer.getContentAsByteArray());
        assertThat(answer.getStatus()).as(read.toString()).isEqualTo(200);
        return read.get("result");
    }

    MockHttpServletResponse upload(String action, String field, String id, String table)
            throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.multipart("/api/3/action/" + action)
                                .part(
                                        new MockPart(
                                                "upload",
                                                "arbres.csv",
                                                table.getBytes(StandardCharsets.UTF_8)))
                                .param(field, id)
                                .param("name", "Arbres")
                                .param("format", "CSV")
                                .header("Authorization", token))
                .andReturn()
                .getResponse();
    }

    static String whole(String name) {
        return """
        {"name": "%s", "title": "Arbres de rue", "notes": "Chaque arbre planté.", "license_id": "cc-by",
         "maintainer_email": "donnees@ville.example", "owner_org": "ville-quebec",
         "tags": [{"name": "arbre"}, {"name": "rue"}], "groups": [{"name": "envi"}],
         "extras": [{"key": "title_en", "value": "Street trees"},
           {"key": "notes_en", "value": "Each tree."}, {"key": "update_frequency", "value": "ANNUAL"}]}
        """
                .formatted(name);
    }

    static String error(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        JsonNode read = JSON.readTree(answer.getContentAsByteArray());
        assertThat(read.get("success").booleanValue()).isFalse();
        assertThat(read.get("help").stringValue()).contains("/api/3/action/help_show?name=");
        return read.get("error").toString();
    }
}
