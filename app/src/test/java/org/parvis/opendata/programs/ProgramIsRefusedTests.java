package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** A program writes by a right of its own alone, and is told what is wrong and where. */
@ProgramTest
class ProgramIsRefusedTests extends ProgramWritingFixture {
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
}
