package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Members;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** A program with a token prepares what a person signs, and nothing is lost of it. */
@ProgramTest
class ProgramPreparesDataTests extends ProgramWritingFixture {
    @Autowired Members members;

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
