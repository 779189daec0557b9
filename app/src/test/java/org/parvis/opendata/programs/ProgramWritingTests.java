package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.programs.Programs;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a token prepares what a person signs, and nothing else. */
@ProgramTest
class ProgramWritingTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROOM = "/fr/equipe/donnees-programmes";
    private static final String TREES = "numero,essence\n001,érable\n002,pin\n";

    @Autowired MockMvc mvc;
    @Autowired Programs programs;
    @Autowired Scenes scenes;
    @Autowired Members members;

    private String token = "";
    private String client = "";

    /** Let in by two stewards, taken on by a designer of the City. */
    @BeforeEach
    void aProgramForWhichSomebodyAnswers() throws Exception {
        UUID change = admitted("data");
        client = programs.awaiting(change).orElseThrow().client();
        token = token(client, programs.secret(change).orElseThrow(), "data");
        Browser designer = as("vq-designer");
        designer.open(ROOM).submit(ROOM, "client", client, "stop", "");
        assertThat(designer.status()).as(designer.text()).isEqualTo(303);
    }

    private UUID admitted(String scope) {
        UUID change = Ids.next();
        return scenes.job(
                jobs -> {
                    programs.prepare(jobs, change, "Logiciel des arbres", Set.of(scope));
                    return change;
                });
    }

    private String token(String id, String secret, String scope) throws Exception {
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

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.131");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private MockHttpServletResponse post(@Nullable String with, String action, String body)
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

    private JsonNode done(String action, String body) throws Exception {
        return result(post(token, action, body));
    }

    private static JsonNode result(MockHttpServletResponse answer) throws Exception {
        JsonNode read = JSON.readTree(answer.getContentAsByteArray());
        assertThat(answer.getStatus()).as(read.toString()).isEqualTo(200);
        return read.get("result");
    }

    private MockHttpServletResponse upload(String action, String field, String id, String table)
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

    private static String whole(String name) {
        return """
        {"name": "%s", "title": "Arbres de rue", "notes": "Chaque arbre planté.", "license_id": "cc-by",
         "maintainer_email": "donnees@ville.example", "owner_org": "ville-quebec",
         "tags": [{"name": "arbre"}, {"name": "rue"}], "groups": [{"name": "envi"}],
         "extras": [{"key": "title_en", "value": "Street trees"},
           {"key": "notes_en", "value": "Each tree."}, {"key": "update_frequency", "value": "ANNUAL"}]}
        """
                .formatted(name);
    }

    private static String error(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        JsonNode read = JSON.readTree(answer.getContentAsByteArray());
        assertThat(read.get("success").booleanValue()).isFalse();
        assertThat(read.get("help").stringValue()).contains("/api/3/action/help_show?name=");
        return read.get("error").toString();
    }

    @Test
    void whatAProgramPreparesIsSeenByItsBodyAndByNobodyElse() throws Exception {
        JsonNode made = done("package_create", whole("arbres-programme"));
        String id = made.get("id").stringValue();
        assertThat(made.get("state").stringValue()).isEqualTo("draft");
        assertThat(made.get("num_resources").intValue()).isZero();
        JsonNode table = result(upload("resource_create", "package_id", id, TREES));
        assertThat(table.get("package_id").stringValue()).isEqualTo(id);

        JsonNode shown = done("package_show", "{\"id\": \"arbres-programme\"}");
        assertThat(shown.get("title").stringValue()).isEqualTo("Arbres de rue");
        assertThat(shown.get("tags")).hasSize(2);
        assertThat(shown.get("groups").get(0).get("name").stringValue()).isEqualTo("envi");
        assertThat(shown.get("resources").get(0).get("id")).isEqualTo(table.get("id"));

        error(post(null, "package_show", "{\"id\": \"arbres-programme\"}"), 404);
        error(post(null, "resource_show", "{\"id\": " + table.get("id") + "}"), 404);
        assertThat(result(post(null, "package_list", "{}")).toString())
                .doesNotContain("arbres-programme");
        assertThat(
                        result(post(token, "package_search", "{\"q\": \"name:arbres-programme\"}"))
                                .get("count")
                                .intValue())
                .isZero();
        assertThat(
                        mvc.perform(
                                        MockMvcRequestBuilders.get(
                                                "/api/resources/"
                                                        + table.get("id").stringValue()
                                                        + "/data"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(404);

        Browser designer = as("vq-designer");
        assertThat(designer.open("/fr/equipe/donnees/arbres-programme").text())
                .contains("Arbres de rue");
        assertThat(designer.open(ROOM).text())
                .contains("Logiciel des arbres")
                .contains("A déposé un fichier pour arbres-programme")
                .contains("A commencé arbres-programme");
    }

    @Test
    void whoeverAnswersForTheProgramCountsAsHavingPreparedIt() throws Exception {
        String id = done("package_create", whole("arbres-signes")).get("id").stringValue();
        result(upload("resource_create", "package_id", id, TREES));
        UUID owner = members.byCode("vq-designer").orElseThrow().id();
        Set<UUID> preparedBy = preparers(UUID.fromString(id));
        assertThat(preparedBy).containsExactly(owner);
        assertThat(
                        as("vq-designer")
                                .open("/fr/equipe/donnees/arbres-signes")
                                .page()
                                .select("[name=checked]"))
                .isEmpty();
    }

    private Set<UUID> preparers(UUID dataset) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql("select prepared_by from opendata.drafts where dataset = ?")
                                .param(dataset)
                                .query((row, n) -> Set.of((UUID[]) row.getArray(1).getArray()))
                                .single());
    }

    @Test
    void aPartIsChangedAndTheRestStays() throws Exception {
        String id = done("package_create", whole("arbres-morceau")).get("id").stringValue();
        JsonNode patched = done("package_patch", "{\"id\": \"" + id + "\", \"title\": \"Arbres\"}");
        assertThat(patched.get("title").stringValue()).isEqualTo("Arbres");
        assertThat(patched.get("notes").stringValue()).isEqualTo("Chaque arbre planté.");
        assertThat(patched.get("extras").toString()).contains("Street trees");
        JsonNode updated = done("package_update", "{\"id\": \"" + id + "\", \"title\": \"Seul\"}");
        assertThat(updated.get("notes").stringValue()).isEmpty();
        result(upload("resource_create", "package_id", id, TREES));
        JsonNode shown = done("package_show", "{\"id\": \"" + id + "\"}");
        assertThat(shown.get("title").stringValue()).isEqualTo("Seul");
        JsonNode back = done("package_update", shown.toString());
        assertThat(back.get("title").stringValue()).isEqualTo("Seul");
        String resource = shown.get("resources").get(0).get("id").stringValue();
        String digest = shown.get("resources").get(0).get("hash").stringValue();
        JsonNode other = result(upload("resource_update", "id", resource, TREES + "003,orme\n"));
        assertThat(other.get("hash").stringValue()).isNotEqualTo(digest);
        assertThat(other.get("id").stringValue()).isEqualTo(resource);
        assertThat(done("resource_patch", "{\"id\": \"" + resource + "\"}").get("hash"))
                .isEqualTo(other.get("hash"));
    }

    @Test
    void nobodyWritesWithoutARightOfTheirOwn() throws Exception {
        String body = whole("arbres-refuses");
        String other = admittedFor("drafts");
        for (String with : new String[] {null, "", "non", "Bearer non", other}) {
            assertThat(error(post(with, "package_create", body), 403))
                    .as(with)
                    .contains("Authorization Error");
        }
        assertThat(
                        error(
                                post(
                                        token,
                                        "package_create",
                                        body.replace("ville-quebec", "ville-montreal")),
                                403))
                .contains("Access denied");
        assertThat(error(post(admittedFor("data"), "package_create", body), 403))
                .contains("Access denied");
        assertThat(error(post(token, "package_patch", "{\"id\": \"rien-de-tel\"}"), 404))
                .contains("Not Found Error");
    }

    @Test
    void aProgramThatIsStoppedWritesNoMore() throws Exception {
        done("package_create", whole("arbres-arretes"));
        Browser designer = as("vq-designer");
        String stop = designer.open(ROOM).page().select("[name=stop]").get(0).val();
        designer.submit(ROOM, "stop", stop);
        assertThat(designer.status()).isEqualTo(303);
        error(post(token, "package_patch", "{\"id\": \"arbres-arretes\"}"), 403);
        error(post(token, "package_show", "{\"id\": \"arbres-arretes\"}"), 404);
        assertThat(designer.open(ROOM).text()).contains("arrêté le");
    }

    @Test
    void onlyWhoPreparesDataAnswersForAProgram() throws Exception {
        UUID change = admitted("data:ville-montreal");
        String elsewhere = programs.awaiting(change).orElseThrow().client();
        Browser designer = as("vq-designer");
        assertThat(designer.open(ROOM).body()).doesNotContain(elsewhere);
        admitted("data");
        designer.open(ROOM).submit(ROOM, "client", elsewhere, "stop", "");
        assertThat(designer.status()).isEqualTo(422);
        assertThat(designer.text()).contains("Choisissez un programme.");
        Browser signer = as("vq-responsible").open(ROOM);
        assertThat(signer.status()).isEqualTo(200);
        assertThat(signer.page().select("main form")).isEmpty();
        assertThat(as("vq-agent").open(ROOM).status()).isEqualTo(403);
    }

    private String admittedFor(String scope) throws Exception {
        UUID change = admitted(scope);
        String id = programs.awaiting(change).orElseThrow().client();
        return token(id, programs.secret(change).orElseThrow(), scope);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package_delete",
                "dataset_purge",
                "resource_delete",
                "organization_create",
                "datastore_upsert",
                "package_owner_org_update",
                "bulk_update_public"
            })
    void whatIsNotForProgramsIsRefusedByName(String action) throws Exception {
        assertThat(error(post(token, action, "{\"id\": \"fontaines\"}"), 403))
                .contains("Authorization Error");
        assertThat(result(post(null, "package_show", "{\"id\": \"fontaines\"}")).get("state"))
                .hasToString("\"active\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"A b\"}!name",
                "{\"name\": \"fontaines\"}!name",
                "{\"title\": \"Sans nom\"}!name",
                "{\"name\": \"x-un\", \"license_id\": \"mienne\"}!license_id",
                "{\"name\": \"x-un\", \"groups\": [{\"name\": \"rien\"}]}!groups",
                "{\"name\": \"x-un\", \"maintainer_email\": \"personne\"}!maintainer_email",
                "{\"name\": \"x-un\", \"inconnu\": 1}!inconnu",
                "{\"name\": \"x-un\", \"extras\": [{\"key\": \"k\", \"value\": \"v\"}]}!extras",
                "{\"name\": \"x-un\", \"tags\": \"eau\"}!tags",
                "{\"name\": \"x-un\", \"resources\": [{\"url\": \"x\"}]}!resources"
            })
    void whatIsWrongIsToldAtItsField(String sent) throws Exception {
        String[] parts = sent.split("!");
        JsonNode error = JSON.readTree(error(post(token, "package_create", parts[0]), 409));
        assertThat(error.get("__type").stringValue()).isEqualTo("Validation Error");
        assertThat(error.has(parts[1])).as(error.toString()).isTrue();
        assertThat(error.get(parts[1]).isArray()).isTrue();
    }

    @Test
    void aFileThatIsNoTableIsRefusedAndTheOneBeforeStays() throws Exception {
        String id = done("package_create", whole("arbres-fichier")).get("id").stringValue();
        assertThat(error(upload("resource_create", "package_id", id, "a,b\n1\n"), 409))
                .contains("upload")
                .contains("Ligne 2");
        JsonNode table = result(upload("resource_create", "package_id", id, TREES));
        error(upload("resource_create", "package_id", id, TREES), 409);
        error(upload("resource_update", "id", table.get("id").stringValue(), "a,b\n1\n"), 409);
        assertThat(
                        done("package_show", "{\"id\": \"" + id + "\"}")
                                .get("resources")
                                .get(0)
                                .get("hash"))
                .isEqualTo(table.get("hash"));
        error(
                post(
                        token,
                        "resource_create",
                        "{\"package_id\": \"" + id + "\", \"url\": \"http://x\"}"),
                409);
    }

    @Test
    void ofTwoWritersAtOnceNoneIsLostUnsaid() throws Exception {
        String id = done("package_create", whole("arbres-ensemble")).get("id").stringValue();
        result(upload("resource_create", "package_id", id, TREES));
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            Callable<MockHttpServletResponse> one =
                    () ->
                            post(
                                    token,
                                    "package_patch",
                                    "{\"id\": \"" + id + "\", \"title\": \"T" + Ids.next() + "\"}");
            List<Future<MockHttpServletResponse>> all =
                    pool.invokeAll(List.of(one, one, one, one, one, one, one, one));
            int kept = 0;
            for (Future<MockHttpServletResponse> answer : all) {
                int status = answer.get().getStatus();
                assertThat(status).isIn(200, 409);
                kept += status == 200 ? 1 : 0;
            }
            assertThat(kept).isPositive();
        }
    }
}
