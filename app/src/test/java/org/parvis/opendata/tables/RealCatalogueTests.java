package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.parvis.testing.ProgramTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of a real portal is dropped as it is, and all of it is there. */
@ProgramTest
@EnabledIf("isThere")
class RealCatalogueTests extends DroppedTables {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "montreal");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static boolean isThere() {
        return Files.isDirectory(FOLDER);
    }

    @Test
    void eachDatasetIsARowAndItsFilesStayInIt() throws Exception {
        byte[] file = Files.readAllBytes(FOLDER.resolve("dataset-catalog.json"));
        Dropped read = outcome(file).orThrow();
        assertThat(read.rows()).isEqualTo(397);
        assertThat(names(read))
                .isEqualTo(
                        "slug title organization org_name tags territories num_resources"
                                + " has_datastore resources metadata_modified");
        JsonNode all = JSON.readTree(file);
        var rows = cells(read);
        int files = 0;
        for (int at = 0; at < rows.size(); at++) {
            assertThat(rows.get(at).get(1)).isEqualTo(all.get(at).get("title").asString());
            JsonNode kept = JSON.readTree(rows.get(at).get(8));
            assertThat(kept).isEqualTo(all.get(at).get("resources"));
            files += kept.size();
        }
        assertThat(files).isEqualTo(2_577);
    }

    @Test
    void aListInsideAnObjectIsToldByItsKey() throws Exception {
        assertThat(refused(Files.readAllBytes(FOLDER.resolve("borough-lookup.json"))))
                .isEqualTo("json-inside [boroughs]");
    }
}
