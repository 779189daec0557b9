package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.ApiCaller;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.programs.Programs;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client of CKAN sets and this catalogue decides is refused, unless both say the same. */
@ProgramTest
class FieldsOfClientsTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROOM = "/fr/equipe/donnees-programmes";

    @Autowired MockMvc mvc;
    @Autowired ActionApi api;
    @Autowired Programs programs;
    @Autowired Scenes scenes;

    private String client = "";

    @BeforeEach
    void aProgramForWhichSomebodyAnswers() throws Exception {
        UUID change = Ids.next();
        scenes.job(
                jobs -> {
                    programs.prepare(jobs, change, "Moissonneur", Set.of("data"));
                    return true;
                });
        client = programs.awaiting(change).orElseThrow().client();
        Browser designer = new Browser(mvc, "192.0.2.132");
        designer.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
        designer.open(ROOM).submit(ROOM, "client", client, "stop", "");
        assertThat(designer.status()).isEqualTo(303);
    }

    private JsonNode asked(String action, String body) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        ResponseEntity<byte[]> answer =
                api.post(action, new ApiCaller(client, "Moissonneur", Set.of("data")), request);
        return JSON.readTree(answer.getBody());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private!false",
                "private!\"False\"",
                "state!\"deleted\"",
                "state!\"active\"",
                "version!\"2.0\"",
                "url!\"https://ailleurs.example\"",
                "type!\"showcase\"",
                "author!\"Moi\"",
                "maintainer!\"Moi\""
            })
    void whatSaysOtherwiseIsRefusedAtItsField(String sent) throws Exception {
        String[] field = sent.split("!");
        JsonNode error =
                asked(
                                "package_create",
                                "{\"name\": \"champs-refuses\", \"%s\": %s}"
                                        .formatted(field[0], field[1]))
                        .get("error");
        assertThat(error).as(sent).isNotNull();
        assertThat(error.get("__type").stringValue()).isEqualTo("Validation Error");
        assertThat(error.has(field[0])).as(error.toString()).isTrue();
    }

    @Test
    void whatSaysTheSameIsTaken() throws Exception {
        JsonNode made =
                asked(
                                "package_create",
                                """
                                {"name": "champs-pris", "private": "True", "state": "draft", "version": "",
                                 "url": null, "type": "dataset", "author": ""}
                                """)
                        .get("result");
        assertThat(made.get("private").booleanValue()).isTrue();
        assertThat(asked("package_update", made.toString()).get("result").get("author"))
                .isEqualTo(made.get("author"));
        assertThat(
                        asked("package_patch", "{\"id\": \"champs-pris\", \"private\": false}")
                                .get("error")
                                .has("private"))
                .isTrue();
    }
}
